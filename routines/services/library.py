"""
Reading the library: what anybody may look at and follow, without a test.

Only published exercises, and only routines of which every step is published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routines import models
from routines.domain.catalogue import Exercise, Routine, Rules
from routines.domain.starting_point import STEPS
from routines.domain.untested import DosedRoutine, lengths_of
from routines.services.catalogue import exercise_value, kept_catalogue, routine_value


class NotInLibrary(LookupError):
    """There is no published exercise, or no whole routine, of this name."""


@dataclass(frozen=True, slots=True)
class FoundExercise:
    """One exercise as its row and as a value, the rules, and the routines that name it."""

    row: models.Exercise
    value: Exercise
    rules: Rules
    routines: Sequence[models.Routine]


@dataclass(frozen=True, slots=True)
class OfferedRoutine:
    """A routine with its doses for every length that it has, the shortest first."""

    value: Routine
    lengths: tuple[DosedRoutine, ...]

    def at(self, minutes: int) -> DosedRoutine:
        """Return the longest one within these minutes, or the shortest of all."""
        within = [one for one in self.lengths if one.minutes <= minutes]
        return within[-1] if within else self.lengths[0]


@dataclass(frozen=True, slots=True)
class FoundRoutine:
    """One routine with its row, the rules and, by slug, its exercises as rows."""

    row: models.Routine
    rules: Rules
    exercises: Mapping[str, models.Exercise]
    offered: OfferedRoutine


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that the lists show."""

    exercises: Mapping[str, Exercise]
    routines: tuple[OfferedRoutine, ...]
    rules: Rules


def find_exercise(slug: str) -> FoundExercise:
    """
    Read one exercise. Four queries.

    Raises:
        NotInLibrary: If there is none of this name, or it is not published.
    """
    published = models.Exercise.objects.published().with_details().with_variations()
    row = published.filter(slug=slug).first()
    if row is None:
        raise NotInLibrary(slug)
    named = models.Routine.objects.whole().with_exercise(row)
    return FoundExercise(
        row=row,
        value=exercise_value(row, slugs={}),
        rules=kept_catalogue().rules,
        routines=list(named),
    )


def find_routine(slug: str) -> FoundRoutine:
    """
    Read one routine with its exercises. Six queries.

    Raises:
        NotInLibrary: If there is none of this name, if a step of it is not published, or
            if its doses fit into none of the lengths.
    """
    row = models.Routine.objects.whole().with_everything().filter(slug=slug).first()
    if row is None:
        raise NotInLibrary(slug)
    rows = {step.exercise.slug: step.exercise for step in row.steps.all()}
    swapped = [one for swap in row.swaps.all() for one in (swap.replace, swap.use)]
    slugs = {one.pk: one.slug for one in (*rows.values(), *swapped)}
    rules = kept_catalogue().rules
    offered = _offered(
        routine_value(row, slugs=slugs),
        exercises={name: exercise_value(one, slugs={}) for name, one in rows.items()},
        rules=rules,
    )
    if offered is None:
        raise NotInLibrary(slug)
    return FoundRoutine(row=row, rules=rules, exercises=rows, offered=offered)


def read_library() -> Library:
    """Return everything published. Seven queries, or none."""
    catalogue = kept_catalogue()
    offered = (
        _offered(routine, exercises=catalogue.exercises, rules=catalogue.rules)
        for routine in catalogue.routines.values()
    )
    return Library(
        exercises=catalogue.exercises,
        routines=tuple(one for one in offered if one is not None),
        rules=catalogue.rules,
    )


def _offered(
    routine: Routine, *, exercises: Mapping[str, Exercise], rules: Rules
) -> OfferedRoutine | None:
    lengths = lengths_of(routine, exercises=exercises, rules=rules)
    if len(routine.steps) != STEPS or not lengths:
        return None
    return OfferedRoutine(value=routine, lengths=lengths)
