"""Stored routines on their way from the files to the database, with steps and swaps."""

from collections.abc import Mapping
from typing import Any

from routines.domain.editorial import Content, RoutineContent
from routines.models import Exercise, Routine, RoutineStep, RoutineSwap
from routines.services.loading.shelf import Document, Shelf, Stored

FIELDS = (
    *("title", "purpose", "who_for", "note", "level", "budget_seconds"),
    *("weekly_target", "weekly_min"),
)


class RoutineShelf(Shelf):
    """Routines; their exercises must be in the database already."""

    name = "routine"

    def in_files(self, content: Content) -> dict[str, Document]:
        """Return every routine of the files."""
        return {slug: _from_files(each) for slug, each in content.routines.items()}

    def in_database(self) -> dict[str, Stored]:
        """Return every routine of the database. Four queries."""
        slugs = dict(Exercise.objects.values_list("pk", "slug"))
        return {
            row.slug: Stored(_from_row(row, slugs=slugs), row.loaded)
            for row in Routine.objects.with_parts()
        }

    def write(self, documents: Mapping[str, Document]) -> None:
        """Write the routines and replace their steps and swaps. Seven queries at most."""
        Routine.objects.bulk_create(
            [
                Routine(slug=slug, loaded=document, **{name: document[name] for name in FIELDS})
                for slug, document in documents.items()
            ],
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=[*FIELDS, "loaded"],
        )
        exercises = dict(Exercise.objects.values_list("slug", "pk"))
        written = list(Routine.objects.filter(slug__in=documents).only("slug"))
        for part in (RoutineStep, RoutineSwap):
            part.objects.filter(routine__in=written).delete()
        RoutineStep.objects.bulk_create(
            step
            for row in written
            for step in _steps(row, document=documents[row.slug], exercises=exercises)
        )
        RoutineSwap.objects.bulk_create(
            swap
            for row in written
            for swap in _swaps(row, document=documents[row.slug], exercises=exercises)
        )


def _steps(row: Routine, *, document: Document, exercises: Mapping[str, int]) -> list[RoutineStep]:
    steps: Any = document["steps"]
    return [
        RoutineStep(routine=row, order=order, exercise_id=exercises[exercise], dose=dose, role=role)
        for order, (exercise, dose, role) in enumerate(steps, start=1)
    ]


def _swaps(row: Routine, *, document: Document, exercises: Mapping[str, int]) -> list[RoutineSwap]:
    swaps: Any = document["swaps"]
    return [
        RoutineSwap(routine=row, limit=limit, replace_id=exercises[replace], use_id=exercises[use])
        for limit, replace, use in swaps
    ]


def _from_row(row: Routine, *, slugs: Mapping[int, str]) -> Document:
    return {
        **{name: getattr(row, name) for name in FIELDS},
        "steps": [[slugs[each.exercise_id], each.dose, each.role] for each in row.steps.all()],
        "swaps": [
            [each.limit, slugs[each.replace_id], slugs[each.use_id]] for each in row.swaps.all()
        ],
    }


def _from_files(content: RoutineContent) -> Document:
    routine = content.routine
    return {
        "title": routine.title,
        "purpose": routine.purpose,
        "who_for": routine.who_for,
        "note": content.note,
        "level": routine.level,
        "budget_seconds": routine.budget_seconds,
        "weekly_target": content.weekly_target,
        "weekly_min": content.weekly_min,
        "steps": [[step.exercise, step.dose, step.role] for step in routine.steps],
        "swaps": [[swap.limit, swap.replace, swap.use] for swap in routine.swaps],
    }
