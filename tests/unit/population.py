"""
Simulated people: drawn from the norms, under the correlations that scoring assumes.

One person's z on side s of movement i is √0.3 g + √0.5 mᵢ + √0.2 eᵢₛ with independent
standard normal g, mᵢ and eᵢₛ. So every z is standard normal, two movements correlate at
0.3 and two sides at 0.8.

A value that falls outside the bounds of the input is put on the bound, as a person does whose
toes stand at the wall and whose knee still does not reach it. It happens to 5 in 10,000 values,
nearly all of them ``chair_sit_reach`` above 35 cm or ``knee_to_wall`` below 0. Letting them pass
instead moves no figure of ``docs/scoring.md`` by more than 0.0002.
"""

import functools
import math
import random
from dataclasses import dataclass, replace

from assessment.content_loader import load_edition
from assessment.domain.composite import CROSS_MOVEMENT_CORRELATION, SIDE_CORRELATION
from assessment.domain.deviation import standard_error_of_measurement
from assessment.domain.norms import OLDEST, YOUNGEST, comparison_group
from assessment.domain.protocol import Edition, Method, Movement, Role, Sex, Side
from assessment.domain.results import Measured

SHARED = math.sqrt(CROSS_MOVEMENT_CORRELATION)
OF_THE_MOVEMENT = math.sqrt(SIDE_CORRELATION - CROSS_MOVEMENT_CORRELATION)
OF_THE_SIDE = math.sqrt(1 - SIDE_CORRELATION)


@dataclass(frozen=True, slots=True)
class Person:
    """One simulated person: what they tell, and what a perfect instrument would read."""

    age: int
    told: Sex | None
    true: tuple[Measured, ...]


def draw_person(edition: Edition, *, rng: random.Random) -> Person:
    """Draw someone of 18 to 79: a third tell F, a third M, and a third nothing."""
    age = rng.randint(YOUNGEST, OLDEST)
    told = rng.choice([Sex.FEMALE, Sex.MALE, None])
    sex = told or rng.choice([Sex.FEMALE, Sex.MALE])
    shared = SHARED * rng.gauss(0, 1)
    true = tuple(
        value
        for movement in edition.movements
        if movement.role is Role.CORE
        for value in _true_values(edition, movement, age=age, sex=sex, shared=shared, rng=rng)
    )
    return Person(age, told, true)


def _true_values(
    edition: Edition, movement: Movement, *, age: int, sex: Sex, shared: float, rng: random.Random
) -> list[Measured]:
    mean, sd = _norm(edition.slug, movement.slug, age, sex)
    own = shared + OF_THE_MOVEMENT * rng.gauss(0, 1)
    return [
        _measured(
            movement,
            side,
            mean + movement.direction * sd * (own + OF_THE_SIDE * rng.gauss(0, 1)),
        )
        for side in movement.sides
    ]


@functools.cache
def _norm(edition: str, movement: str, age: int, sex: Sex) -> tuple[float, float]:
    group = comparison_group(load_edition(edition), movement, age=age, sex=sex)
    assert group is not None
    return group.mean, group.sd


def truly_changed(edition: Edition, person: Person, *, thresholds: float) -> Person:
    """Move every value by so many change thresholds, freer where the bounds leave room for it."""
    return replace(
        person,
        true=tuple(
            _moved(edition.movement(value.movement), value, thresholds=thresholds)
            for value in person.true
        ),
    )


def _moved(movement: Movement, true: Measured, *, thresholds: float) -> Measured:
    step = movement.direction * thresholds * movement.change_threshold
    fits = movement.low <= true.value + step <= movement.high
    return _measured(movement, true.side, true.value + (step if fits else -step))


def truly_changed_by_cards(edition: Edition, person: Person, *, cards: float) -> Person:
    """Move every value by so many cards, freer where the scale of cards leaves room for it."""
    return replace(
        person,
        true=tuple(
            _moved_by_cards(edition.movement(value.movement), value, cards=cards)
            for value in person.true
        ),
    )


def _moved_by_cards(movement: Movement, true: Measured, *, cards: float) -> Measured:
    values = sorted(level.value for level in movement.levels)
    spacing = (values[-1] - values[0]) / (len(values) - 1)
    step = movement.direction * spacing * cards
    for moved in (true.value + step, true.value - step):
        if values[0] - spacing / 2 <= moved <= values[-1] + spacing / 2:
            return _measured(movement, true.side, moved)
    return true


def measured_by_tape(
    edition: Edition, person: Person, *, rng: random.Random
) -> tuple[Measured, ...]:
    """Measure someone once: every side gets an error of its own, normal with the SEM."""
    return tuple(
        _measured(
            movement,
            true.side,
            true.value + rng.gauss(0, standard_error_of_measurement(movement)),
        )
        for true in person.true
        if (movement := edition.movement(true.movement))
    )


def measured_by_eye(
    edition: Edition, person: Person, *, rng: random.Random
) -> tuple[Measured, ...]:
    """Measure someone by eye: as by tape, then the card whose value lies nearest."""
    return tuple(
        replace(read, value=_nearest_card(edition, read), method=Method.EYE)
        for read in measured_by_tape(edition, person, rng=rng)
    )


def _nearest_card(edition: Edition, read: Measured) -> float:
    cards = [level.value for level in edition.movement(read.movement).levels]
    return min(cards, key=lambda card: abs(card - read.value))


def _measured(movement: Movement, side: Side | None, value: float) -> Measured:
    within = min(movement.high, max(movement.low, value))
    return Measured(movement.slug, side, within, Method.TAPE)
