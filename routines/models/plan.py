"""The routine that one person got for one assessment, with the reason for each step."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, ngettext

from assessment.domain.protocol import Side
from routines.domain.plan import MINUTES
from routines.models.exercise import Exercise
from routines.models.routine import Routine

# Long texts of an exercise that its own page shows.
NOT_ON_A_PLAN = ("loaded", "aka", "why", "evidence_note", "sources", "start", "end")


def minutes_choices() -> list[tuple[int, str]]:
    """How long a routine may take."""
    return [
        (
            minutes,
            ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes),
        )
        for minutes in MINUTES
    ]


def first_side_choices() -> list[tuple[str, str]]:
    """The side to start with; an empty value leaves it to the person."""
    return [(Side.LEFT.value, gettext("Left")), (Side.RIGHT.value, gettext("Right"))]


class PlanQuerySet(models.QuerySet["Plan"]):
    def owned_by(self, owner: str | None) -> Self:
        """Only what belongs to the browser whose token has this hash; nobody's for ``None``."""
        return self.filter(assessment__person__token_hash=owner) if owner else self.none()

    def with_steps(self) -> Self:
        """All that the plan's pages read, in three queries."""
        exercises = Exercise.objects.defer(*NOT_ON_A_PLAN)
        related = self.select_related("assessment", "routine", "asks_about")
        return related.defer("routine__loaded").prefetch_related(
            "steps", models.Prefetch("steps__exercise", exercises)
        )


class Plan(models.Model):
    """
    Five fitted exercises, or none and ``why``; ``paused`` where practice asks for a pause.

    ``outcome_digest`` names the outcome it was made from: while it stays the same, the
    person keeps this plan and what they swapped. ``routine_slug`` and ``trace``
    keep it explainable after the stored routine was changed or deleted. ``five`` are the
    exercises before practice moved any of them, and ``five_routine`` the stored routine
    that they came from; ``fitted_on`` is the day that the doses are for,
    and ``asks_about`` the earlier practice whose aftermath that day asks for.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    assessment = models.ForeignKey(
        "assessment.Assessment", on_delete=models.CASCADE, related_name="plans"
    )
    minutes = models.PositiveSmallIntegerField(choices=minutes_choices)
    routine = models.ForeignKey(
        Routine, null=True, blank=True, on_delete=models.SET_NULL, related_name="plans"
    )
    routine_slug = models.CharField(max_length=60, blank=True)
    total_seconds = models.PositiveSmallIntegerField(default=0)
    needs = models.JSONField(default=dict)
    trace = models.JSONField(default=list)
    why = models.TextField(blank=True)
    seed = models.CharField(max_length=80)
    outcome_digest = models.CharField(max_length=64)
    five = models.JSONField(default=list, blank=True)
    five_routine = models.CharField(max_length=60, blank=True)
    five_since = models.DateField(null=True, blank=True)
    fitted_on = models.DateField(null=True, blank=True)
    notes = models.JSONField(default=list, blank=True)
    paused = models.BooleanField(default=False)
    asks_about = models.ForeignKey(
        "routines.Practice", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "minutes"], name="plan_once_per_assessment_and_minutes"
            ),
            models.CheckConstraint(condition=Q(minutes__in=MINUTES), name="plan_minutes_offered"),
        ]

    def __str__(self) -> str:
        return f"Plan {self.public_id}"

    @property
    def asks(self) -> bool:
        """Whether its pages ask how the person was after the last practice."""
        return self.asks_about is not None and not self.asks_about.aftermath

    def in_force(self) -> list["PlanStep"]:
        """Return the steps to do today. Reads ``with_steps()``."""
        return [step for step in self.steps.all() if not step.left_out]

    def holds(self, digest: str) -> bool:
        """Whether it has steps and was made from an outcome with this fingerprint."""
        return self.total_seconds > 0 and self.outcome_digest == digest


class PlanStep(models.Model):
    """
    One exercise of a plan, with the dose per side and why it is in.

    ``dose_other`` is the other side's dose, 0 for an exercise without sides. ``adapt``
    holds the notes of the person's limits, ``change`` what differs from the last practice.
    ``left_out`` is for today alone, as is all that a person has made easier; ``smaller`` is to
    be done in the middle of the movement, because it hurt.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="plan_steps")
    dose = models.PositiveSmallIntegerField()
    dose_other = models.PositiveSmallIntegerField(default=0)
    sets = models.PositiveSmallIntegerField(default=1)
    dose_text = models.CharField(max_length=200)
    seconds = models.PositiveSmallIntegerField()
    first_side = models.CharField(max_length=1, blank=True, choices=first_side_choices)
    reason = models.TextField()
    adapt = models.JSONField(default=list)
    change = models.CharField(max_length=400, blank=True)
    left_out = models.BooleanField(default=False)
    # The database knows it too, for the release that does not: see CONTRIBUTING.md.
    smaller = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["plan", "position"], name="plan_step_position_once"),
            models.CheckConstraint(
                condition=Q(position__gte=1, position__lte=5), name="plan_step_position_1_to_5"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.exercise}"

    def state(self) -> str:
        """Return what a form names to change this step and not a later state of it."""
        return f"{self.exercise.slug}:{self.dose}:{self.dose_other}"
