"""
What one anonymous person answered, and the numbers they were shown.

Everything hangs off ``Person`` and goes with it (on delete cascade). Slugs of
movements, limits and zones belong to the edition named on the assessment; the
database checks only what must hold in every edition.
"""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from assessment.domain.protocol import Method, Sex, Side, SkipReason
from assessment.domain.zones import zone_choices

# The widest bounds of any movement in any edition, in degrees or centimetres.
VALUE_LOW, VALUE_HIGH = -60, 130


def sex_choices() -> list[tuple[str, str]]:
    """Comparison groups by sex; an empty value means that none was given."""
    return [(Sex.FEMALE.value, "Female"), (Sex.MALE.value, "Male")]


def side_choices() -> list[tuple[str, str]]:
    """Sides of the body; an empty value is a movement without sides."""
    return [(Side.LEFT.value, "Left"), (Side.RIGHT.value, "Right")]


def method_choices() -> list[tuple[str, str]]:
    """Ways to read a value."""
    return [
        (Method.EYE.value, "By eye"),
        (Method.TAPE.value, "Tape measure"),
        (Method.PHONE.value, "Phone"),
    ]


def skip_choices() -> list[tuple[str, str]]:
    """Reasons for leaving a movement or a side out."""
    return [
        (SkipReason.PAIN.value, "It hurts"),
        (SkipReason.CANNOT.value, "I can't do it"),
        (SkipReason.UNSAFE.value, "It is not safe for me"),
    ]


class Person(models.Model):
    """
    One browser, without a name.

    Only the SHA-256 of the device token is kept: whoever reads the database
    cannot act as the person. The token itself lives in a signed HttpOnly cookie.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return f"Person {self.public_id}"


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

    def before(self, assessment: "Assessment") -> Self:
        """The same person's tests that were finished before this one."""
        return self.filter(person=assessment.person_id, completed_at__lt=assessment.completed_at)

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

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="measurements"
    )
    movement = models.SlugField(max_length=40)
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


class ZoneResult(models.Model):
    """One zone's numbers as they were shown, frozen at completion."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="zone_results"
    )
    zone = models.CharField(max_length=10, choices=zone_choices)
    score = models.PositiveSmallIntegerField(null=True)
    low = models.PositiveSmallIntegerField(null=True)
    high = models.PositiveSmallIntegerField(null=True)
    z = models.FloatField(null=True)
    se = models.FloatField(null=True)
    measured_weight = models.FloatField()
    word = models.CharField(max_length=20, blank=True)
    words = models.JSONField(default=list)
    provisional = models.BooleanField(default=False)
    drivers = models.JSONField(default=list)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "zone"], name="zone_result_once"),
            models.CheckConstraint(
                condition=Q(score__isnull=True)
                | Q(score__gte=1, score__lte=99, low__lte=models.F("high")),
                name="zone_result_score_1_to_99",
            ),
        ]

    def __str__(self) -> str:
        return self.zone


class MovementResult(models.Model):
    """One measured side against its comparison group, frozen at completion."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="movement_results"
    )
    movement = models.SlugField(max_length=40)
    side = models.CharField(max_length=1, blank=True, choices=side_choices)
    value = models.FloatField()
    method = models.CharField(max_length=5, choices=method_choices)
    z = models.FloatField(null=True)
    percentile = models.PositiveSmallIntegerField(null=True)
    group = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "movement", "side"], name="movement_result_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.movement} {self.side}".strip()


class ShareLinkQuerySet(models.QuerySet["ShareLink"]):
    def working(self, *, now: datetime) -> Self:
        """Neither stopped nor over."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=now)


class ShareLink(models.Model):
    """
    A way to read one person's results without their cookie, for some days.

    Only the SHA-256 of its token is kept, so the link cannot be read from the database, and
    cannot be shown a second time either.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="share_links")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ShareLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment"],
                condition=Q(revoked_at__isnull=True),
                name="share_link_one_not_revoked",
            ),
        ]
        indexes = [
            # For purge_expired.
            models.Index(fields=["expires_at"], name="share_link_expires"),
        ]

    def __str__(self) -> str:
        return f"Share link until {self.expires_at:%Y-%m-%d}"


class CarryLink(models.Model):
    """
    The way to one's other device: once, within minutes, without an account.

    As with a share link, only the SHA-256 of its token is kept.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="carry_link")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [
            # For purge_expired.
            models.Index(fields=["expires_at"], name="carry_link_expires"),
        ]

    def __str__(self) -> str:
        return f"Carry link until {self.expires_at:%Y-%m-%d %H:%M}"
