"""Exercises in the admin, with their zones and cautions."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import flatten
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from routines.admin import figures
from routines.admin.fields import KnownChoicesAdmin, LimitField, LinesField, TicksField, is_kept
from routines.admin.saving import SavedOnceAdmin
from routines.admin.words import PlainWordsForm
from routines.domain.limits import EQUIPMENT, FLOOR_POSITIONS, POSITIONS
from routines.models import Caution, Exercise, ExerciseZone, RoutineStep
from routines.services.catalogue import shipped_content

FIELDSETS: tuple[tuple[str | None, Any], ...] = (
    (None, {"fields": ("name", "slug", "aka", "published")}),
    ("What it is", {"fields": ("kind", "level", "family", "pattern", "position", "floor_free")}),
    ("Needs", {"fields": ("equipment", "equipment_optional", "equipment_note", "targets")}),
    (
        "Dose: how much, and seconds of each phase",
        {
            "fields": (
                ("per_side", "alternating", "setup_seconds", "dose_mode"),
                ("dose_minimum", "dose_typical", "dose_maximum"),
                ("tempo_go", "tempo_hold", "tempo_back"),
            )
        },
    ),
    ("How to do it", {"fields": ("start", "end", "steps", "cue", "breathing", "feel", "mistakes")}),
    ("Easier and harder", {"fields": ("easier_text", "easier", "harder_text", "harder")}),
    ("Why", {"fields": ("why", "evidence_note", "sources")}),
)

FIGURE: tuple[str | None, Any] = ("Figure", {"fields": (("picture", "pose_check"),)})


class ExerciseForm(PlainWordsForm):
    """Lists as lines; what a routine relies on cannot be taken away from under it."""

    aka = LinesField(label="Also called", required=False, rows=2)
    position = forms.ChoiceField(choices=[(each, each) for each in sorted(POSITIONS)])
    equipment = TicksField(EQUIPMENT, help_text="What it cannot be done without.")
    equipment_optional = LinesField(required=False, rows=2)
    targets = LinesField(required=False)
    steps = LinesField(rows=6)
    mistakes = LinesField(required=False)
    sources = LinesField(required=False, help_text="Keys of the source list, one on each line.")

    class Meta:
        model = Exercise
        fields = [name for _title, block in FIELDSETS for name in flatten(block["fields"])]

    def clean_sources(self) -> list[str]:
        """Refuse a source that nobody can look up."""
        keys: list[str] = self.cleaned_data["sources"]
        if unknown := sorted(set(keys) - shipped_content().sources.keys()):
            raise ValidationError(f"No source has the key {', '.join(unknown)}.")
        return keys

    def clean(self) -> dict[str, Any] | None:
        """Check what only shows across several fields."""
        told = super().clean() or {}
        if told.get("floor_free") and told.get("position") in FLOOR_POSITIONS:
            self.add_error("floor_free", f"“{told['position']}” is done on the floor.")
        if self.instance.pk:
            self._keep_routines_whole(told)
        return told

    def _keep_routines_whole(self, told: dict[str, Any]) -> None:
        least, most = told.get("dose_minimum"), told.get("dose_maximum")
        withdrawn = told.get("published") is False
        for step in RoutineStep.objects.filter(exercise=self.instance).select_related("routine"):
            if withdrawn and step.routine.published:
                self.add_error(
                    "published",
                    f"The routine “{step.routine}” uses it. Take it out there first.",
                )
            if least is not None and most is not None and not least <= step.dose <= most:
                self.add_error(
                    "dose_maximum" if step.dose > most else "dose_minimum",
                    f"The routine “{step.routine}” gives a dose of {step.dose}. Change it there "
                    "first, or let the doses reach that far.",
                )


class ZoneFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """An exercise serves its zones with at most its whole weight."""

    def clean(self) -> None:
        """Check the sum of the weights."""
        super().clean()
        if any(self.errors):
            return
        weights = [form.cleaned_data["weight"] for form in self.forms if is_kept(form)]
        if not any(weights):
            raise ValidationError("Give at least one zone a weight above 0.")
        # A hair of tolerance, because 0.45 + 0.3 + 0.25 is not quite 1 in binary.
        if sum(weights) > 1 + 1e-9:
            raise ValidationError(f"The weights add up to {sum(weights):g}; 1 is the most.")


class ZoneInline(admin.TabularInline):  # type: ignore[type-arg]
    model = ExerciseZone
    formset = ZoneFormSet
    extra = 0
    min_num = 1
    max_num = 3


class CautionForm(PlainWordsForm):
    """The limit by its label."""

    limit = LimitField()


class CautionInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Caution
    form = CautionForm
    extra = 0


@admin.register(Exercise)
class ExerciseAdmin(KnownChoicesAdmin, SavedOnceAdmin):
    form = ExerciseForm
    inlines = (ZoneInline, CautionInline)
    fieldsets = FIELDSETS
    list_display = ("name", "kind", "level", "position", "published")
    list_filter = ("kind", "level", "published", "floor_free")
    search_fields = ("name", "slug")
    autocomplete_fields = ("easier", "harder")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show the figure of an exercise that is there; a new one has none yet."""
        return (*FIELDSETS, FIGURE) if obj else FIELDSETS

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Slugs are permanent: files, plans and practice know the exercise by it."""
        return ("slug", "picture", "pose_check") if obj else ()

    @admin.display(description="Picture")
    def picture(self, exercise: Exercise) -> str:
        """Show the still picture that people get on paper."""
        return figures.picture_of(exercise.slug)

    @admin.display(description="Pose check")
    def pose_check(self, exercise: Exercise) -> str:
        """Say what the check finds in the pose."""
        return figures.pose_check_of(exercise.slug)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Deleting is for one exercise at a time, where its use can be checked."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Say who uses an exercise instead of offering to delete it."""
        exercise = self.get_object(request, object_id)
        if exercise is not None and (users := exercise.used_by()):
            self.message_user(
                request,
                f"“{exercise}” cannot be deleted: it is used by {', '.join(users)}. "
                "To take it out of use, take it out of the routines and untick “published”.",
                messages.ERROR,
            )
            return redirect("admin:routines_exercise_change", exercise.pk)
        return super().delete_view(request, object_id, extra_context)
