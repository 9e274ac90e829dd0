"""
A stored routine for somebody who has taken no test: its own five, doses for the minutes.

Nothing is known of the person, so nothing is swapped and no side leads. As where today's
discomfort was not told, the day counts as green: doses may rise from the stored ones
towards the most of each exercise. The gentle day never rises above its stored doses.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from routines.domain.catalogue import Exercise, Routine, RoutineStep, Rules
from routines.domain.dose_words import dose_text
from routines.domain.dosing import doses_up_to, seconds_at
from routines.domain.plan import MINUTES
from routines.domain.portions import Portion, fit_doses
from routines.domain.starting_point import GENTLE_DAY


@dataclass(frozen=True, slots=True)
class DosedStep:
    """One exercise of a stored routine, its dose (per side) also in words, and its seconds."""

    exercise: Exercise
    role: str
    dose: int
    dose_text: str
    seconds: int


@dataclass(frozen=True, slots=True)
class DosedRoutine:
    """A stored routine fitted to minutes; ``total_seconds`` includes the arrival."""

    minutes: int
    total_seconds: int
    steps: tuple[DosedStep, ...]


def dosed_routine(
    routine: Routine, *, exercises: Mapping[str, Exercise], rules: Rules, minutes: int
) -> DosedRoutine | None:
    """
    Fit the doses of a stored routine to some minutes.

    Args:
        routine: The stored routine.
        exercises: At least its own exercises, by slug.
        rules: For the seconds of the arrival, of side changes and of pauses.
        minutes: The time for everything.

    Returns:
        The five with their doses, never over the minutes; ``None`` if even the least
        doses take longer.
    """
    portions = [
        _portion(step, exercise=exercises[step.exercise], rules=rules, gentle=_is_gentle(routine))
        for step in routine.steps
    ]
    spare = minutes * 60 - rules.arrive_seconds
    if sum(portion.least_seconds for portion in portions) > spare:
        return None
    # Without scores no exercise is needed more than another: the order of the routine decides.
    doses = fit_doses(portions, priority=range(len(portions)), seconds=spare)
    steps = tuple(
        DosedStep(
            exercise=portion.exercise,
            role=step.role,
            dose=dose,
            dose_text=dose_text(portion.exercise, dose=dose, dose_other=dose, first_side=None),
            seconds=portion.seconds_of(dose),
        )
        for step, portion, dose in zip(routine.steps, portions, doses, strict=True)
    )
    total = rules.arrive_seconds + sum(step.seconds for step in steps)
    return DosedRoutine(minutes=minutes, total_seconds=total, steps=steps)


def lengths_of(
    routine: Routine, *, exercises: Mapping[str, Exercise], rules: Rules
) -> tuple[DosedRoutine, ...]:
    """
    Return a stored routine at every length that is worth offering, the shortest first.

    Args:
        routine: The stored routine.
        exercises: At least its own exercises, by slug.
        rules: As for ``dosed_routine``.

    Returns:
        One for each of the minutes offered that hold it, without those that would be
        no longer than the one before.
    """
    found: list[DosedRoutine] = []
    for minutes in MINUTES:
        dosed = dosed_routine(routine, exercises=exercises, rules=rules, minutes=minutes)
        if dosed and (not found or dosed.total_seconds > found[-1].total_seconds):
            found.append(dosed)
    return tuple(found)


def _is_gentle(routine: Routine) -> bool:
    return routine.slug == GENTLE_DAY


def _portion(step: RoutineStep, *, exercise: Exercise, rules: Rules, gentle: bool) -> Portion:
    most = step.dose if gentle else exercise.dose.maximum
    doses = doses_up_to(exercise, most=most)
    usual = max((dose for dose in doses if dose <= step.dose), default=doses[0])
    # Everything comes up to its typical dose before anything gets the most of it.
    typical = max((dose for dose in doses if dose <= exercise.dose.typical), default=doses[0])
    return Portion(
        exercise=exercise,
        doses=doses,
        seconds=tuple(seconds_at(exercise, dose=dose, rules=rules) for dose in doses),
        usual=usual,
        roomy=max(usual, typical),
        most_per_side=most,
    )
