"""
The editors' rows as the values that the recommender takes.

An editor's change counts a few seconds later: reading all rows takes most of the time that
a plan takes, so each process keeps them for that long. Seven queries however many rows.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from assessment.domain.zones import Zone
from config.content_files.language import ByLanguage
from config.kept_briefly import KeptBriefly
from routines import models
from routines.content_files import read_content
from routines.domain.catalogue import (
    Catalogue,
    Caution,
    CautionAction,
    DoseMode,
    DoseRange,
    Exercise,
    Kind,
    Routine,
    RoutineStep,
    RoutineSwap,
    Rules,
    Tempo,
    Variation,
)
from routines.domain.editorial import Content

KEPT_SECONDS = 5.0

P = ParamSpec("P")
T = TypeVar("T")

_RULES = {field.name: field.type for field in fields(Rules)}


def read_catalogue() -> Catalogue:
    """
    Return all published exercises and routines, and the rules, as they are now.

    A routine with a step that is not published is left out whole: four exercises
    are not a routine.
    """
    rows = _exercise_rows()
    slugs = {row.pk: row.slug for row in rows}
    exercises = _published(rows)
    routines = (
        routine_value(row, slugs=slugs)
        for row in models.Routine.objects.published().with_parts().defer("loaded")
    )
    return Catalogue(
        exercises=exercises,
        routines={
            routine.slug: routine
            for routine in routines
            if all(step.exercise in exercises for step in routine.steps)
        },
        rules=read_rules(),
    )


kept_catalogue = KeptBriefly(read_catalogue, seconds=KEPT_SECONDS)


def read_rules() -> Rules:
    """Return the constants; a missing row keeps its default, an unknown key is nobody's."""
    rows = models.RecommendationRule.objects.values_list("key", "value")
    known: dict[str, Any] = {
        key: int(value) if _RULES[key] is int else value for key, value in rows if key in _RULES
    }
    return Rules(**known)


class ExerciseGone(LookupError):
    """An exercise of the kept catalogue has been deleted in the meantime."""


def again_if_gone(make: Callable[P, T]) -> Callable[P, T]:
    """Let a function that uses the kept catalogue try once more with one that is read now."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return make(*args, **kwargs)
        except ExerciseGone:
            kept_catalogue.clear()
            return make(*args, **kwargs)

    return made


@ByLanguage
def shipped_content() -> Content:
    """
    Return the content files as they were when the process started.

    The database holds what may be edited; this is for what only the files hold:
    the movements' wording and the sources.
    """
    return read_content()


def exercise_value(row: models.Exercise, *, slugs: Mapping[int, str]) -> Exercise:
    """Return one exercise as a value, with others by slug. Reads zones and cautions."""
    zones = list(row.zones.all())
    return Exercise(
        slug=row.slug,
        name=row.name,
        kind=Kind(row.kind),
        level=row.level,
        family=row.family,
        pattern=row.pattern,
        position=row.position,
        equipment=frozenset(row.equipment),
        floor_free=row.floor_free,
        zones={Zone(each.zone): each.weight for each in zones},
        targets=frozenset(row.targets),
        per_side=row.per_side,
        alternating=row.alternating,
        setup_seconds=row.setup_seconds,
        dose=dose_range(row),
        cautions=tuple(
            Caution(each.limit, CautionAction(each.action), each.note)
            for each in row.cautions.all()
        ),
        side_means={Zone(each.zone): each.side_means for each in zones if each.side_means},
        easier=_variation(row.easier_text, exercise=slugs.get(row.easier_id or 0)),
        harder=_variation(row.harder_text, exercise=slugs.get(row.harder_id or 0)),
    )


def dose_range(row: models.Exercise) -> DoseRange:
    """Return an exercise's doses and tempo as a value."""
    tempo = None
    if row.tempo_go is not None and row.tempo_hold is not None and row.tempo_back is not None:
        tempo = Tempo(row.tempo_go, row.tempo_hold, row.tempo_back)
    return DoseRange(
        mode=DoseMode(row.dose_mode),
        minimum=row.dose_minimum,
        typical=row.dose_typical,
        maximum=row.dose_maximum,
        tempo=tempo,
    )


def routine_value(row: models.Routine, *, slugs: Mapping[int, str]) -> Routine:
    """Return one routine as a value, with exercises by slug. Reads steps and swaps."""
    return Routine(
        slug=row.slug,
        title=row.title,
        purpose=row.purpose,
        who_for=row.who_for,
        level=row.level,
        budget_seconds=row.budget_seconds,
        steps=tuple(
            RoutineStep(slugs[step.exercise_id], step.dose, step.role) for step in row.steps.all()
        ),
        swaps=tuple(
            RoutineSwap(swap.limit, slugs[swap.replace_id], slugs[swap.use_id])
            for swap in row.swaps.all()
        ),
    )


def _exercise_rows() -> list[models.Exercise]:
    return list(models.Exercise.objects.with_details().defer("loaded"))


def _published(rows: list[models.Exercise]) -> dict[str, Exercise]:
    slugs = {row.pk: row.slug for row in rows}
    return {row.slug: exercise_value(row, slugs=slugs) for row in rows if row.published}


def _variation(text: str, *, exercise: str | None) -> Variation | None:
    return Variation(text, exercise) if text or exercise else None
