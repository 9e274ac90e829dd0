"""One time that a person followed their plan, as they told it afterwards."""

import uuid
from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from routines.domain.day import AMBER_FROM
from routines.domain.sessions import Aftermath
from routines.models.choices import aftermath_choices
from routines.models.plan import Plan


class PracticeQuerySet(models.QuerySet["Practice"]):
    def owned_by(self, owner: str | None) -> Self:
        """Only what belongs to the browser whose token has this hash; nobody's for ``None``."""
        return self.filter(plan__assessment__person__token_hash=owner) if owner else self.none()

    def of_person(self, person: uuid.UUID) -> Self:
        """Everything one person practised, for whichever plan."""
        return self.filter(plan__assessment__person__public_id=person)

    def since(self, moment: datetime) -> Self:
        """Finished at this moment or later."""
        return self.filter(finished_at__gte=moment)

    def green(self) -> Self:
        """Sessions with little or no discomfort, by the person's own word."""
        return self.filter(discomfort_after__lt=AMBER_FROM, sharp=False)

    def days(self) -> list[date]:
        """The days with practice in the site's time zone, each once, the oldest first."""
        return [moment.date() for moment in self.datetimes("finished_at", "day")]

    def with_plan(self) -> Self:
        """All that the thank-you page reads, in one query."""
        return self.select_related("plan__assessment")

    def in_order(self) -> Self:
        """The oldest first."""
        return self.order_by("finished_at", "pk")


class Practice(models.Model):
    """
    What was done and how it felt, 0-10; ``None`` is "rather not say".

    ``public_id`` is drawn when the person starts, so logging the same practice
    twice cannot make two of it. ``sharp`` is pain that is a reason to stop.
    ``steps`` lists the exercises by slug, each done or not; where it was said meanwhile, also
    that one was eased, left out or replaced, or how much it hurt. ``gentle`` is a practice of
    a gentle day. ``aftermath`` is asked before the next practice; empty is not asked yet.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="practices")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField()
    steps = models.JSONField(default=list)
    discomfort_before = models.PositiveSmallIntegerField(null=True, blank=True)
    discomfort_after = models.PositiveSmallIntegerField(null=True, blank=True)
    effort = models.PositiveSmallIntegerField(null=True, blank=True)
    sharp = models.BooleanField(default=False)
    gentle = models.BooleanField(default=False)
    aftermath = models.CharField(max_length=13, blank=True, choices=aftermath_choices)

    objects = PracticeQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "practice"
        constraints = [
            models.CheckConstraint(
                condition=Q(discomfort_before__isnull=True) | Q(discomfort_before__lte=10),
                name="practice_discomfort_before_0_to_10",
            ),
            models.CheckConstraint(
                condition=Q(discomfort_after__isnull=True) | Q(discomfort_after__lte=10),
                name="practice_discomfort_after_0_to_10",
            ),
            models.CheckConstraint(
                condition=Q(effort__isnull=True) | Q(effort__lte=10),
                name="practice_effort_0_to_10",
            ),
            models.CheckConstraint(
                condition=Q(finished_at__gte=F("started_at")), name="practice_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(aftermath__in=["", *(one.value for one in Aftermath)]),
                name="practice_aftermath_known",
            ),
        ]

    def __str__(self) -> str:
        return f"Practice {self.public_id}"

    def done(self) -> tuple[str, ...]:
        """Return the exercises that were done, by slug, in their order."""
        return tuple(step["exercise"] for step in self.steps if step["done"])

    def most_discomfort(self) -> int:
        """Return the most discomfort that was told, while practising or afterwards; else 0."""
        hurts: list[int] = [step.get("hurt") or 0 for step in self.steps]
        return max([self.discomfort_after or 0, *hurts])
