"""
Which stored routine to start from: every one in the catalogue is scored for the person.

points = usefulness of its steps, weighted by their time; a step that is ruled out counts
         as the editor's swap for it, or not at all
       - a little for each step that is swapped or lost, and for a level above today's
       - a little for having been made for another length

A zone that stands out as the lowest counts double, so that the person gets the routine
made for it. The small constants only order routines that serve about equally well.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from routines.domain.catalogue import Catalogue, Exercise, Routine, RoutineStep
from routines.domain.day import Day
from routines.domain.dosing import seconds_at
from routines.domain.situation import Situation
from routines.domain.usefulness import usefulness

GENTLE_DAY = "gentle-day"
STEPS = 5
LOST_STEP = 0.06
SWAPPED_STEP = 0.03
LEVEL_ABOVE = 0.05
# Per minute between the routine's own length and the person's.
OTHER_LENGTH = 0.03


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """A stored routine with its points for one person; more is better."""

    routine: Routine
    points: float


def starting_points(
    catalogue: Catalogue, *, eligible: Mapping[str, Exercise], situation: Situation
) -> tuple[StartingPoint, ...]:
    """
    Rank the stored routines for a person, best first.

    Args:
        catalogue: All published exercises and routines.
        eligible: The exercises that the person may use, by slug.
        situation: The person on this day.

    Returns:
        Every routine of five known exercises, the gentle day only where the day is not green.
        Routines with equal points stand in the order of their slugs.
    """
    focused = _with_focus(situation)
    ranked = [
        StartingPoint(
            routine=routine,
            points=_points(routine, catalogue=catalogue, eligible=eligible, situation=focused),
        )
        for routine in catalogue.routines.values()
        if len(routine.steps) == STEPS
        and all(step.exercise in catalogue.exercises for step in routine.steps)
        and (routine.slug != GENTLE_DAY or situation.day is not Day.GREEN)
    ]
    return tuple(sorted(ranked, key=lambda point: (-point.points, point.routine.slug)))


def stand_ins(
    step: RoutineStep, *, routine: Routine, eligible: Mapping[str, Exercise], situation: Situation
) -> tuple[Exercise, ...]:
    """
    Return what an editor named for a step that is ruled out, as far as it may be used.

    Args:
        step: A step of the routine.
        routine: The routine with its swaps.
        eligible: The exercises that the person may use, by slug.
        situation: For the person's limits.

    Returns:
        The swaps for this step under the person's limits, in the editor's order.
    """
    named = dict.fromkeys(
        swap.use
        for swap in routine.swaps
        if swap.replace == step.exercise and swap.limit in situation.limits
    )
    return tuple(eligible[slug] for slug in named if slug in eligible)


def _with_focus(situation: Situation) -> Situation:
    weakest = situation.weakest
    if weakest.leading is None or not weakest.stands_out:
        return situation
    doubled = {**situation.needs, weakest.leading: 2 * situation.needs[weakest.leading]}
    return replace(situation, needs=doubled)


def _points(
    routine: Routine,
    *,
    catalogue: Catalogue,
    eligible: Mapping[str, Exercise],
    situation: Situation,
) -> float:
    points = -LEVEL_ABOVE * max(0, routine.level - situation.level_cap)
    minutes = routine.budget_seconds / 60 - situation.profile.minutes
    points -= OTHER_LENGTH * abs(minutes)
    seconds = [_seconds(step, catalogue=catalogue) for step in routine.steps]
    for step, part in zip(routine.steps, seconds, strict=True):
        share = part / sum(seconds)
        if step.exercise in eligible:
            points += share * usefulness(eligible[step.exercise], situation=situation)
            continue
        swaps = stand_ins(step, routine=routine, eligible=eligible, situation=situation)
        points -= SWAPPED_STEP if swaps else LOST_STEP
        points += share * usefulness(swaps[0], situation=situation) if swaps else 0.0
    # Sums of shares differ in the last bits; equal routines must tie, to be ordered by slug.
    return round(points, 6)


def _seconds(step: RoutineStep, *, catalogue: Catalogue) -> int:
    exercise = catalogue.exercises[step.exercise]
    return seconds_at(exercise, dose=step.dose, rules=catalogue.rules)
