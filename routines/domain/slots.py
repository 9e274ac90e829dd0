"""
The five places of a routine, and who may stand in each.

A place keeps the stored step's kind of exercise. The stored exercise has a bonus there,
and so has the editor's swap where a limit rules the stored one out. Very bendy joints
need no more length: a place for a quiet stretch becomes one for control, and the places
then follow the usual order of kinds.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from routines.domain.catalogue import Exercise, Kind, Routine, RoutineStep
from routines.domain.limits import HYPERMOBILE
from routines.domain.situation import Situation
from routines.domain.starting_point import stand_ins
from routines.domain.usefulness import usefulness

KIND_ORDER = tuple(Kind)
# For each kind that an exercise lies away from what the place asks for.
OTHER_KIND = 0.15
# Enough others for a place that its own kind cannot fill; more only costs time.
SUBSTITUTES = 6


class Origin(StrEnum):
    """How a candidate came to its place."""

    STORED = "stored"
    SWAP = "editor's swap"
    CHOSEN = "chosen"
    SUBSTITUTE = "other kind"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise for one place, with its worth there (usefulness, bonus, tie break)."""

    exercise: Exercise
    worth: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class Slot:
    """One place: the stored step, the kind it asks for, and candidates, best first."""

    step: RoutineStep
    kind: Kind
    candidates: tuple[Candidate, ...]


def slots_of(
    routine: Routine,
    *,
    exercises: Mapping[str, Exercise],
    eligible: Mapping[str, Exercise],
    situation: Situation,
    any_kind: bool = False,
) -> tuple[Slot, ...]:
    """
    Return the places of a stored routine with their candidates.

    Args:
        routine: The stored routine.
        exercises: All exercises, for the kinds of the stored ones.
        eligible: Those that the person may use, by slug.
        situation: The person on this day.
        any_kind: Whether the nearest other kinds may stand in too.

    Returns:
        One slot per step, in order.
    """
    worth = {
        slug: usefulness(exercise, situation=situation)
        + tie_break(slug, seed=situation.profile.seed)
        for slug, exercise in eligible.items()
    }
    places = [(step, exercises[step.exercise].kind) for step in routine.steps]
    if HYPERMOBILE in situation.limits:
        places = _without_stretches(places)
    return tuple(
        Slot(
            step=step,
            kind=kind,
            candidates=_candidates(
                step,
                kind=kind,
                swaps=stand_ins(step, routine=routine, eligible=eligible, situation=situation),
                eligible=eligible,
                worth=worth,
                stored_bonus=situation.rules.stored_bonus,
                any_kind=any_kind,
            ),
        )
        for step, kind in places
    )


def tie_break(slug: str, *, seed: str) -> float:
    """Return less than a millionth that differs by seed: it decides between equals only."""
    digest = hashlib.sha256(f"{seed}|{slug}".encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32 * 1e-6


def _without_stretches(
    places: Iterable[tuple[RoutineStep, Kind]],
) -> list[tuple[RoutineStep, Kind]]:
    turned = [(step, Kind.CONTROL if kind is Kind.PASSIVE else kind) for step, kind in places]
    return sorted(turned, key=lambda place: KIND_ORDER.index(place[1]))


def _candidates(
    step: RoutineStep,
    *,
    kind: Kind,
    swaps: Sequence[Exercise],
    eligible: Mapping[str, Exercise],
    worth: Mapping[str, float],
    stored_bonus: float,
    any_kind: bool,
) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    stored = eligible.get(step.exercise)
    named = [stored] if stored else [*swaps]
    for exercise in named:
        if stored and exercise.kind is not kind:
            continue
        origin = Origin.STORED if stored else Origin.SWAP
        found[exercise.slug] = Candidate(exercise, worth[exercise.slug] + stored_bonus, origin)
    for slug, exercise in eligible.items():
        if exercise.kind is kind and slug not in found:
            found[slug] = Candidate(exercise, worth[slug], Origin.CHOSEN)
    if any_kind:
        others = [
            Candidate(
                exercise, worth[slug] - OTHER_KIND * _apart(kind, exercise.kind), Origin.SUBSTITUTE
            )
            for slug, exercise in eligible.items()
            if slug not in found
        ]
        for candidate in _best(others)[:SUBSTITUTES]:
            found[candidate.exercise.slug] = candidate
    return _best(found.values())


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda one: (-one.worth, one.exercise.slug)))


def _apart(one: Kind, other: Kind) -> int:
    return abs(KIND_ORDER.index(one) - KIND_ORDER.index(other))
