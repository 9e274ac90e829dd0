"""One run through the test, and what was measured in it."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q

from assessment.domain.protocol import Method
from assessment.models.choices import method_choices, sex_choices, side_choices, skip_choices
from assessment.models.person import Person

# The widest bounds of any movement in any edition, in degrees or centimetres.
VALUE_LOW, VALUE_HIGH = -60, 130


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    def owned_by(self, owner: str | None) -> Self:
        """Only what belongs to the browser whose token has this hash; nobody's for ``None``."""
        return self.filter(person__token_hash=owner) if owner else self.none()

    def open(self) -> Self:
        """Started but not finished: the only assessments that accept answers."""
        return self.filter(completed_at__isnull=True)

    def finished(self) -> Self:
        """Completed, newest first."""
        return self.filter(completed_at__isnull=False).order_by("-completed_at")

    def with_results(self) -> Self:
        """All that the scores are read from, in two more queries."""
        return self.prefetch_related("zone_results", "movement_results")


class Assessment(models.Model):
    """
    One run through the test.

    ``limits`` and ``places`` are ``None`` until that page was answered, and
    ``age_band`` is empty: an empty list is an answer, nothing is not.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="assessments")
    edition = models.CharField(max_length=20)
    scoring_version = models.CharField(max_length=20, blank=True)
    limits = models.JSONField(null=True, blank=True, default=None)
    age_band = models.CharField(max_length=10, blank=True)
    sex = models.CharField(max_length=1, blank=True, choices=sex_choices)
    discomfort = models.PositiveSmallIntegerField(null=True, blank=True)
    warm = models.BooleanField(null=True, blank=True)
    method = models.CharField(max_length=5, choices=method_choices, default=Method.EYE.value)
    places = models.JSONField(null=True, blank=True, default=None)
    kneel = models.BooleanField(null=True, blank=True)
    tools = models.JSONField(default=list, blank=True)
    extras = models.BooleanField(default=False)
    started_at = models.DateTimeField(auto_now_add=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(completed_at__isnull=True),
                name="assessment_one_open_per_person",
            ),
            models.CheckConstraint(
                condition=Q(discomfort__isnull=True) | Q(discomfort__lte=10),
                name="assessment_discomfort_0_to_10",
            ),
        ]
        indexes = [
            # For the newest finished assessment of one person.
            models.Index(fields=["person", "-completed_at"], name="assessment_person_completed"),
        ]

    def __str__(self) -> str:
        return f"Assessment {self.public_id}"

    @property
    def is_finished(self) -> bool:
        """Whether the scores are frozen and no answer may change any more."""
        return self.completed_at is not None


class Measurement(models.Model):
    """
    One side of one movement: a value, or the reason why there is none.

    The unit is the edition's. ``level`` is set where the value was read by eye.
    """

    # Found by the unique constraint's index; one more would be written with every answer.
    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="measurements", db_index=False
    )
    movement = models.SlugField(max_length=40, db_index=False)
    side = models.CharField(max_length=1, blank=True, choices=side_choices)
    value = models.FloatField(null=True, blank=True)
    method = models.CharField(max_length=5, blank=True, choices=method_choices)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    skipped = models.CharField(max_length=10, blank=True, choices=skip_choices)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "movement", "side"],
                name="measurement_once_per_movement_and_side",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) ^ Q(skipped=""),
                name="measurement_value_or_reason",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__range=(VALUE_LOW, VALUE_HIGH)),
                name="measurement_value_plausible",
            ),
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(method=Method.EYE.value),
                name="measurement_level_only_by_eye",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.movement} {self.side}".strip()
