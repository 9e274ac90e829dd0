"""
Fit stored routines to a person: the best five from the best routine, relaxed step by step.

Wishes give way in this order: a second exercise for the weakest zone, the kind of
exercise that a place asks for, the routine itself, and last a main exercise for every
zone. What rules an exercise out never gives way, nor do one control, one integration,
five families and the minutes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assessment.domain.zones import Zone
from routines.domain.catalogue import Catalogue, Exercise
from routines.domain.choice import Option, Requirements, best_five
from routines.domain.portions import portion_of
from routines.domain.situation import Situation
from routines.domain.slots import Origin, Slot, slots_of
from routines.domain.starting_point import StartingPoint


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one try asks for; ``relaxed`` says in words what it gave up."""

    cover: bool
    twice: Zone | None
    any_kind: bool
    relaxed: str | None


@dataclass(frozen=True, slots=True)
class Adapted:
    """Five exercises, the places they fill, and how they were found."""

    point: StartingPoint
    attempt: Attempt
    slots: tuple[Slot, ...]
    five: tuple[Option, ...]


def adapted_five(
    ranked: Sequence[StartingPoint],
    *,
    catalogue: Catalogue,
    eligible: Mapping[str, Exercise],
    situation: Situation,
) -> Adapted | None:
    """
    Return the first five that some attempt finds.

    Args:
        ranked: The stored routines, best first.
        catalogue: All published exercises, for the kinds of the stored steps.
        eligible: Those that the person may use, by slug.
        situation: The person on this day.

    Returns:
        The five, or ``None`` if no routine can be fitted.
    """
    for attempts in _attempts(situation):
        for point in ranked:
            for attempt in attempts:
                slots = slots_of(
                    point.routine,
                    exercises=catalogue.exercises,
                    eligible=eligible,
                    situation=situation,
                    any_kind=attempt.any_kind,
                )
                five = best_five(
                    places_of(slots, situation=situation),
                    requirements=Requirements(
                        seconds=situation.seconds, cover=attempt.cover, twice=attempt.twice
                    ),
                    rules=situation.rules,
                )
                if five:
                    return Adapted(point=point, attempt=attempt, slots=slots, five=five)
    return None


def places_of(slots: Sequence[Slot], *, situation: Situation) -> list[list[Option]]:
    """Return the options of each place: its candidates with their doses of today."""
    return [
        [
            Option(
                candidate=candidate,
                portion=portion_of(
                    candidate.exercise,
                    stored_dose=slot.step.dose if candidate.origin is Origin.STORED else None,
                    situation=situation,
                ),
            )
            for candidate in slot.candidates
        ]
        for slot in slots
    ]


def _attempts(situation: Situation) -> Iterator[tuple[Attempt, ...]]:
    leading = situation.weakest.leading
    once = f"a second exercise for {leading}"
    kinds = "the kinds of the places"
    first = Attempt(cover=True, twice=leading, any_kind=False, relaxed=None)
    second = Attempt(cover=True, twice=None, any_kind=False, relaxed=once)
    third = Attempt(cover=True, twice=None, any_kind=True, relaxed=f"{once}, {kinds}")
    if leading is None:
        third = Attempt(cover=True, twice=None, any_kind=True, relaxed=kinds)
        yield first, third
    else:
        yield first, second, third
    last = f"{third.relaxed}, a main exercise for every zone"
    yield (Attempt(cover=False, twice=None, any_kind=True, relaxed=last),)
