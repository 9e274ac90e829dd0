"""
The gentle day: the stored routine of that name, adapted to limits and things only.

Scores play no part. What the routine itself names, steps and swaps, may be used although
it is marked as not for such a day: an editor chose it for one, at a small dose. Every
declared limit rules it out all the same.
"""

from collections.abc import Mapping
from dataclasses import replace

from routines.domain.adapting import places_of
from routines.domain.catalogue import Catalogue, Exercise, Routine
from routines.domain.choice import Requirements, best_five
from routines.domain.day import Day
from routines.domain.eligibility import Sorted, sorted_out
from routines.domain.limits import DISCOMFORT_RED
from routines.domain.nothing_fits import nothing_fits
from routines.domain.plan import Recommendation
from routines.domain.planning import plan_of
from routines.domain.situation import Situation
from routines.domain.slots import Origin, Slot, slots_of
from routines.domain.starting_point import GENTLE_DAY, STEPS
from routines.domain.tracing import ruled_out_lines, situation_lines, step_lines


def gentle_day(catalogue: Catalogue, *, situation: Situation) -> Recommendation:
    """
    Return the gentle day for a person.

    Args:
        catalogue: All published exercises and routines.
        situation: The person on a red day.

    Returns:
        Five small steps, or none with the reason, also where the gentle day is not published.
    """
    routine = catalogue.routines.get(GENTLE_DAY)
    found = gentle_choice(catalogue, situation=situation)
    trace = (*situation_lines(situation), *ruled_out_lines(found.ruled_out))
    if routine is None or len(routine.steps) != STEPS:
        return nothing_fits(found.eligible, situation=situation, trace=trace)
    slots = slots_of(
        routine,
        exercises=catalogue.exercises,
        eligible=found.eligible,
        situation=situation,
        any_kind=True,
    )
    requirements = Requirements(seconds=situation.seconds, cover=False, twice=None)
    # First as the editor has it; the second try is for swaps that do not go together.
    for tried in (tuple(_as_stored(slot) for slot in slots), slots):
        places = places_of(tried, situation=situation)
        five = best_five(places, requirements=requirements, rules=situation.rules)
        if five:
            steps = step_lines(five, slots=tried, ruled_out=found.ruled_out)
            return plan_of(
                [option.portion for option in five],
                routine=GENTLE_DAY,
                situation=situation,
                trace=(*trace, f"routine: {GENTLE_DAY}", *steps),
            )
    return nothing_fits(found.eligible, situation=situation, trace=trace)


def gentle_choice(catalogue: Catalogue, *, situation: Situation) -> Sorted:
    """
    Divide the exercises for a red day.

    Args:
        catalogue: All published exercises and routines.
        situation: The person on a red day.

    Returns:
        As eligible what is fit for any such day, and what the gentle day names.
    """
    routine = catalogue.routines.get(GENTLE_DAY)
    named = _named_by(routine) if routine else frozenset()
    trusted = replace(situation, limits=situation.limits - {DISCOMFORT_RED})
    general = sorted_out(
        {slug: one for slug, one in catalogue.exercises.items() if slug not in named},
        situation=situation,
    )
    chosen = sorted_out(
        {slug: one for slug, one in catalogue.exercises.items() if slug in named},
        situation=trusted,
    )
    return Sorted(
        eligible={**chosen.eligible, **general.eligible},
        ruled_out={**chosen.ruled_out, **general.ruled_out},
    )


def eligible_today(catalogue: Catalogue, *, situation: Situation) -> Mapping[str, Exercise]:
    """
    Return the exercises that a person may use today.

    Args:
        catalogue: All published exercises and routines.
        situation: The person on any day; a red one has its own choice.

    Returns:
        The exercises by slug.
    """
    if situation.day is Day.RED:
        return gentle_choice(catalogue, situation=situation).eligible
    return sorted_out(catalogue.exercises, situation=situation).eligible


def _named_by(routine: Routine) -> frozenset[str]:
    return frozenset(step.exercise for step in routine.steps) | {swap.use for swap in routine.swaps}


def _as_stored(slot: Slot) -> Slot:
    """Keep only the stored exercise where it may be used, else only the editor's swaps."""
    for origin in (Origin.STORED, Origin.SWAP):
        named = tuple(one for one in slot.candidates if one.origin is origin)
        if named:
            return replace(slot, candidates=named)
    return slot
