"""Exercises as an editor keeps them: the texts, the dose, the zones and the cautions."""

from typing import Self

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from assessment.domain.zones import zone_choices
from routines.domain.catalogue import DoseMode
from routines.models.choices import caution_choices, dose_mode_choices, kind_choices
from routines.models.translated import Translated


class ExerciseQuerySet(models.QuerySet["Exercise"]):
    def published(self) -> Self:
        """What may be recommended."""
        return self.filter(published=True)

    def with_details(self) -> Self:
        """Zones and cautions too, in three queries however many rows there are."""
        return self.prefetch_related("zones", "cautions")

    def with_variations(self) -> Self:
        """The easier and the harder exercise too, in the same query."""
        return self.select_related("easier", "harder")


class Exercise(Translated):
    """
    One exercise: all that people read and all that the recommender weighs.

    ``loaded`` remembers the values that the content files gave it, so that
    ``load_content`` can tell an untouched row from an edited one. An exercise that
    is part of a routine or of someone's plan is never deleted; ``published`` takes
    it out of use.
    """

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    aka = models.JSONField("also called", default=list, blank=True)
    published = models.BooleanField(default=True, help_text="Only published ones are recommended.")
    kind = models.CharField(max_length=12, choices=kind_choices)
    level = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(3)]
    )
    family = models.SlugField(max_length=40, help_text="A routine has each family only once.")
    pattern = models.SlugField(max_length=40)
    position = models.SlugField(max_length=20)
    floor_free = models.BooleanField(default=False)
    equipment = models.JSONField(default=list, blank=True)
    equipment_optional = models.JSONField(default=list, blank=True)
    equipment_note = models.CharField(max_length=200, blank=True)
    targets = models.JSONField(default=list, blank=True)
    per_side = models.BooleanField(default=False)
    alternating = models.BooleanField(default=False)

    setup_seconds = models.PositiveSmallIntegerField(default=8, validators=[MaxValueValidator(60)])
    dose_mode = models.CharField(max_length=8, choices=dose_mode_choices)
    dose_minimum = models.PositiveSmallIntegerField(validators=[MinValueValidator(1)])
    dose_typical = models.PositiveSmallIntegerField()
    dose_maximum = models.PositiveSmallIntegerField(validators=[MaxValueValidator(300)])
    tempo_go = models.PositiveSmallIntegerField(null=True, blank=True)
    tempo_hold = models.PositiveSmallIntegerField(null=True, blank=True)
    tempo_back = models.PositiveSmallIntegerField(null=True, blank=True)

    start = models.TextField("start position", blank=True)
    end = models.TextField("end position", blank=True)
    steps = models.JSONField(default=list)
    cue = models.CharField(max_length=160)
    breathing = models.CharField(max_length=200, blank=True)
    feel = models.CharField(max_length=300, blank=True)
    mistakes = models.JSONField(default=list, blank=True)
    easier_text = models.CharField(max_length=300, blank=True)
    easier = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="easier_for"
    )
    harder_text = models.CharField(max_length=300, blank=True)
    harder = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="harder_for"
    )
    why = models.TextField(blank=True)
    evidence_note = models.TextField(blank=True)
    sources = models.JSONField(default=list, blank=True)

    loaded = models.JSONField(null=True, editable=False)

    translated = (
        *("name", "aka", "equipment_note", "start", "end", "steps", "cue", "breathing", "feel"),
        *("mistakes", "easier_text", "harder_text", "why", "evidence_note"),
    )

    objects = ExerciseQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(condition=Q(level__range=(1, 3)), name="exercise_level_1_to_3"),
            models.CheckConstraint(
                condition=Q(
                    dose_minimum__gte=1,
                    dose_minimum__lte=F("dose_typical"),
                    dose_typical__lte=F("dose_maximum"),
                ),
                name="exercise_dose_in_order",
                violation_error_message=(
                    "The doses must rise: the least is 1 or more, then the usual, then the most."
                ),
            ),
            models.CheckConstraint(
                condition=Q(
                    dose_mode=DoseMode.HOLD.value,
                    tempo_go__isnull=True,
                    tempo_hold__isnull=True,
                    tempo_back__isnull=True,
                )
                | Q(
                    ~Q(dose_mode=DoseMode.HOLD.value),
                    tempo_go__isnull=False,
                    tempo_hold__isnull=False,
                    tempo_back__isnull=False,
                ),
                name="exercise_tempo_unless_held",
                violation_error_message=(
                    "Breaths and repetitions need all three seconds of the tempo; "
                    "a held stretch has none."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(per_side=True, alternating=True),
                name="exercise_per_side_or_alternating",
                violation_error_message="Choose either each side in turn, or alternating sides.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def used_by(self) -> list[str]:
        """Who keeps it from being deleted, in words. Two queries."""
        named = models.Q(steps__exercise=self) | models.Q(swaps__replace=self)
        routines = apps.get_model("routines", "Routine").objects.filter(
            named | models.Q(swaps__use=self)
        )
        users = [f"the routine “{routine}”" for routine in routines.distinct()]
        return [*users, "people's plans"] if self.plan_steps.exists() else users


class ExerciseZone(Translated):
    """How well an exercise serves a zone (0-1), and what "left" means when it does."""

    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="zones")
    zone = models.CharField(max_length=10, choices=zone_choices)
    weight = models.FloatField(validators=[MinValueValidator(0), MaxValueValidator(1)])
    side_means = models.CharField(max_length=120, blank=True)

    translated = ("side_means",)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["exercise", "zone"], name="exercise_zone_once"),
            models.CheckConstraint(
                condition=Q(weight__gte=0, weight__lte=1), name="exercise_zone_weight_0_to_1"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_zone_display()} {self.weight}"


class Caution(Translated):
    """What one limit means for one exercise; people read the note with the exercise."""

    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="cautions")
    limit = models.SlugField(max_length=40)
    action = models.CharField(max_length=6, choices=caution_choices)
    note = models.CharField(max_length=300, blank=True)

    translated = ("note",)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["exercise", "limit"], name="caution_once_per_limit"),
        ]

    def __str__(self) -> str:
        return f"{self.limit}: {self.get_action_display()}"
