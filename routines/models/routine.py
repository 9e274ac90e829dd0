"""Stored routines, and the constants that choose between them."""

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from routines.models.exercise import Exercise
from routines.models.translated import Translated


class RoutineQuerySet(models.QuerySet["Routine"]):
    def published(self) -> Self:
        """What may be recommended."""
        return self.filter(published=True)

    def with_parts(self) -> Self:
        """Steps and swaps too, in three queries however many rows there are."""
        return self.prefetch_related("steps", "swaps")

    def whole(self) -> Self:
        """Published with every step: what anybody may follow."""
        return self.published().exclude(steps__exercise__published=False)

    def with_exercise(self, exercise: Exercise) -> Self:
        """Those that name it as a step, each once."""
        return self.filter(steps__exercise=exercise).distinct()

    def with_everything(self) -> Self:
        """Steps and swaps with their exercises in full, in five more queries."""
        swaps = models.Prefetch("swaps", RoutineSwap.objects.select_related("replace", "use"))
        return self.prefetch_related("steps__exercise__zones", "steps__exercise__cautions", swaps)

    def with_exercises(self) -> Self:
        """The steps with what each exercise says, in two queries however many rows there are."""
        steps = RoutineStep.objects.select_related("exercise").defer("exercise__loaded")
        return self.defer("loaded").prefetch_related(models.Prefetch("steps", queryset=steps))


class Routine(Translated):
    """
    Five exercises in an order that an editor has thought about: where a plan starts.

    ``loaded`` is as for ``Exercise``.
    """

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=80)
    published = models.BooleanField(default=True, help_text="Only published ones are recommended.")
    purpose = models.CharField(max_length=300)
    who_for = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    level = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(3)]
    )
    budget_seconds = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(180), MaxValueValidator(900)],
        help_text="All five exercises and the arrival must fit in.",
    )
    weekly_target = models.PositiveSmallIntegerField("days a week to aim for", default=5)
    weekly_min = models.PositiveSmallIntegerField("days a week at least", default=3)
    loaded = models.JSONField(null=True, editable=False)

    translated = ("title", "purpose", "who_for", "note")

    objects = RoutineQuerySet.as_manager()

    class Meta:
        ordering = ("title",)
        constraints = [
            models.CheckConstraint(condition=Q(level__range=(1, 3)), name="routine_level_1_to_3"),
        ]

    def __str__(self) -> str:
        return self.title


class RoutineStep(Translated):
    """One exercise of a routine, with its dose per side."""

    routine = models.ForeignKey(Routine, on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField()
    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="routine_steps")
    dose = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    role = models.CharField(max_length=60)

    translated = ("role",)

    class Meta:
        ordering = ("order",)
        constraints = [
            models.UniqueConstraint(fields=["routine", "order"], name="routine_step_order_once"),
            models.CheckConstraint(
                condition=Q(order__range=(1, 5)),
                name="routine_step_order_1_to_5",
                violation_error_message="Number the exercises 1 to 5.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.exercise}"


class RoutineSwap(models.Model):
    """An editor's own replacement for one exercise of a routine under one limit."""

    routine = models.ForeignKey(Routine, on_delete=models.CASCADE, related_name="swaps")
    limit = models.SlugField(max_length=40)
    replace = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="+")
    use = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["routine", "limit", "replace"], name="routine_swap_once_per_limit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.limit}: {self.replace} → {self.use}"
