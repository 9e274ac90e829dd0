"""What only shows once every exercise and routine has been read."""

from collections.abc import Iterator, Mapping

from routines.domain.catalogue import Catalogue, Exercise
from routines.domain.dosing import seconds_at


def unknown_variations(
    exercises: Mapping[str, Exercise], *, names: frozenset[str]
) -> Iterator[str]:
    """Say which easier or harder forms name an exercise that is not there."""
    for exercise in exercises.values():
        for key, variation in (("easier", exercise.easier), ("harder", exercise.harder)):
            if variation and variation.exercise and variation.exercise not in names:
                yield f"{exercise.slug}, {key}: {variation.exercise} is not an exercise"


def over_budget(catalogue: Catalogue) -> Iterator[str]:
    """Say which routines take longer than they say, the arrival included."""
    rules = catalogue.rules
    for routine in catalogue.routines.values():
        seconds = rules.arrive_seconds + sum(
            seconds_at(catalogue.exercises[step.exercise], dose=step.dose, rules=rules)
            for step in routine.steps
        )
        if seconds > routine.budget_seconds:
            yield (
                f"{routine.slug}, budget_seconds: is {routine.budget_seconds}, "
                f"but steps and arrival take {seconds}"
            )
