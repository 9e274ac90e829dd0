"""
What people look for in the library, and what an exercise or routine is chiefly for.

Nothing here knows a person: a wish is what somebody picked from a list, not an answer
about their health.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.zones import Zone
from routines.domain.catalogue import Exercise, Routine, Rules
from routines.domain.dosing import seconds_at
from routines.domain.limits import KNEELING_POSITIONS, is_on_floor
from routines.domain.plan import MINUTES

# Not positions themselves, but what most people who ask for a position mean.
NO_FLOOR = "no-floor"
NO_KNEELING = "no-kneeling"
# A wish for things of which none is needed.
NOTHING = "nothing"

# From this share of its time a routine is for one zone; the even ones lie at 0.40 and below.
EMPHASIS_FROM = 0.45


@dataclass(frozen=True, slots=True)
class ExerciseWish:
    """
    What an exercise should be like; ``None`` and an empty set ask for nothing.

    ``position`` is one of the catalogue's, or ``NO_FLOOR``. ``things`` is what the person
    has at hand: no exercise that needs more is for them. ``NOTHING`` alone means empty hands.
    """

    zone: Zone | None = None
    position: str | None = None
    things: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoutineWish:
    """
    What a routine should be like; ``None`` and an empty set ask for nothing.

    ``position`` is ``NO_FLOOR`` or ``NO_KNEELING``; ``things`` is as for an exercise.
    """

    minutes: int | None = None
    zone: Zone | None = None
    position: str | None = None
    things: frozenset[str] = frozenset()


def chief_zones(exercise: Exercise) -> tuple[Zone, ...]:
    """
    Return the zones that an exercise is shown under.

    Args:
        exercise: Any exercise.

    Returns:
        Its main zones in the order of the zones, or, where it has none, the one that it
        serves best (the earlier of equals); none if it serves no zone at all.
    """
    if exercise.main_zones:
        return tuple(zone for zone in Zone if zone in exercise.main_zones)
    best = max(Zone, key=lambda zone: exercise.zones.get(zone, 0.0))
    return (best,) if exercise.zones.get(best) else ()


def emphasis_of(
    routine: Routine, *, exercises: Mapping[str, Exercise], rules: Rules
) -> Zone | None:
    """
    Return the zone that a routine chiefly works on.

    Args:
        routine: A stored routine.
        exercises: At least its own exercises, by slug.
        rules: For the seconds of each step.

    Returns:
        The zone with at least ``EMPHASIS_FROM`` of the time, each step's seconds shared out
        by its zone weights; ``None`` for a routine that is for all three alike.
    """
    seconds = {
        step.exercise: seconds_at(exercises[step.exercise], dose=step.dose, rules=rules)
        for step in routine.steps
    }
    total = sum(seconds.values())
    shares = {
        zone: sum(exercises[slug].zones.get(zone, 0.0) * part for slug, part in seconds.items())
        for zone in Zone
    }
    best = max(Zone, key=lambda zone: shares[zone])
    return best if total and shares[best] / total >= EMPHASIS_FROM else None


def made_for(routine: Routine) -> int:
    """Return the minutes that a stored routine was made for: the least offered that hold it."""
    return next((m for m in MINUTES if routine.budget_seconds <= m * 60), MINUTES[-1])


def exercise_suits(exercise: Exercise, *, wish: ExerciseWish) -> bool:
    """Say whether an exercise is what somebody is looking for."""
    return (
        (wish.zone is None or wish.zone in chief_zones(exercise))
        and _in_position(exercise, position=wish.position)
        and _within_reach(exercise.equipment, things=wish.things)
    )


def routine_suits(
    routine: Routine, *, wish: RoutineWish, exercises: Mapping[str, Exercise], rules: Rules
) -> bool:
    """
    Say whether a routine is what somebody is looking for.

    Args:
        routine: A stored routine.
        wish: What is looked for; the minutes are those that the routine was made for.
        exercises: At least its own exercises, by slug.
        rules: For the seconds of each step.

    Returns:
        True where every part of the wish is met, by every step.
    """
    steps = [exercises[step.exercise] for step in routine.steps]
    return (
        (wish.minutes is None or wish.minutes == made_for(routine))
        and (
            wish.zone is None or wish.zone is emphasis_of(routine, exercises=exercises, rules=rules)
        )
        and all(_in_position(step, position=wish.position) for step in steps)
        and all(_within_reach(step.equipment, things=wish.things) for step in steps)
    )


def _in_position(exercise: Exercise, *, position: str | None) -> bool:
    if position is None:
        return True
    if position == NO_FLOOR:
        return not is_on_floor(exercise.position, floor_free=exercise.floor_free)
    if position == NO_KNEELING:
        return exercise.position not in KNEELING_POSITIONS
    return exercise.position == position


def _within_reach(equipment: frozenset[str], *, things: frozenset[str]) -> bool:
    return not things or equipment <= things
