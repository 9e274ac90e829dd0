"""Routines in the admin: five steps that make sense together, and their total time."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from routines.admin.fields import KnownChoicesAdmin, LimitField, is_kept
from routines.admin.saving import SavedOnceAdmin
from routines.admin.words import PlainWordsForm
from routines.models import Exercise, Routine, RoutineStep, RoutineSwap
from routines.presenters.words import duration_text
from routines.services.catalogue import exercise_value, read_rules
from routines.services.routine_steps import NUMBER_THEM, Step, seconds_of, step_problems


class StepFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The five steps of one routine."""

    def clean(self) -> None:
        """Check the steps as the recommender will meet them."""
        super().clean()
        if any(self.errors):
            return
        told = [form.cleaned_data for form in self.forms if is_kept(form)]
        problems = step_problems(
            _steps(told), rules=read_rules(), budget_seconds=self.instance.budget_seconds
        )
        if problems:
            raise ValidationError(list(problems))

    def get_unique_error_message(self, unique_check: Sequence[str]) -> str:
        """Say what to do about two steps with the same number."""
        return NUMBER_THEM


def _steps(told: list[dict[str, Any]]) -> list[Step]:
    keys = [each["exercise"].pk for each in told]
    rows = Exercise.objects.with_details().in_bulk(keys)
    return [
        Step(
            order=each["order"],
            dose=each["dose"],
            exercise=exercise_value(rows[each["exercise"].pk], slugs={}),
            published=each["exercise"].published,
        )
        for each in told
    ]


class StepInline(KnownChoicesAdmin, admin.TabularInline):  # type: ignore[type-arg]
    model = RoutineStep
    form = PlainWordsForm
    formset = StepFormSet
    fields = ("order", "exercise", "dose", "role")
    autocomplete_fields = ("exercise",)
    extra = 0
    min_num = 5
    max_num = 5


class SwapForm(forms.ModelForm):  # type: ignore[type-arg]
    """The limit by its label."""

    limit = LimitField()


class SwapInline(KnownChoicesAdmin, admin.TabularInline):  # type: ignore[type-arg]
    model = RoutineSwap
    form = SwapForm
    autocomplete_fields = ("replace", "use")
    extra = 0


@admin.register(Routine)
class RoutineAdmin(SavedOnceAdmin):
    form = PlainWordsForm
    inlines = (StepInline, SwapInline)
    list_display = ("title", "level", "budget", "published")
    list_filter = ("level", "published")
    search_fields = ("title", "slug")
    fields = (
        ("title", "slug", "published"),
        ("purpose", "who_for", "note"),
        ("level", "budget_seconds", "total_time"),
        ("weekly_target", "weekly_min"),
    )

    @admin.display(description="Budget", ordering="budget_seconds")
    def budget(self, routine: Routine) -> str:
        """Return the budget in words."""
        return duration_text(routine.budget_seconds)

    @admin.display(description="Takes now")
    def total_time(self, routine: Routine) -> str:
        """Return the seconds of the stored steps, by today's doses, exercises and rules."""
        if not routine.pk:
            return "Known once it is saved."
        told = [
            {"order": each.order, "dose": each.dose, "exercise": each.exercise}
            for each in routine.steps.select_related("exercise")
        ]
        seconds = seconds_of(_steps(told), rules=read_rules())
        return f"{duration_text(seconds)} ({seconds} s) of {routine.budget_seconds} s"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Slugs are permanent: files and plans know the routine by it."""
        return ("slug", "total_time") if obj else ("total_time",)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        """Write the steps anew, so that two of them can change places."""
        if formset.model is not RoutineStep:
            super().save_formset(request, form, formset, change)
            return
        formset.save(commit=False)
        formset.instance.steps.all().delete()
        RoutineStep.objects.bulk_create(
            _unsaved(each.instance) for each in formset.forms if is_kept(each)
        )


def _unsaved(step: RoutineStep) -> RoutineStep:
    step.pk = None
    return step
