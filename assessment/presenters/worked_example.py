"""
One person by hand, for the method page: what she measures comes from the edition itself.

Every number is what scoring gives for her, so the page changes with the edition.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from django.utils.translation import gettext

from assessment.domain.listing import one_of
from assessment.domain.norms import comparison_group
from assessment.domain.protocol import Edition, Method, Movement, Role, Sex
from assessment.domain.results import Group, Measured, ZoneScore
from assessment.domain.rounding import round_half_up
from assessment.domain.scoring import score
from assessment.domain.translating import say
from assessment.domain.zones import Zone, zone_label
from assessment.presenters.worked_steps import MovementSteps, ZoneSteps, movement_steps, zone_steps

AGE = 45
SEX = Sex.FEMALE

# The zone with the fewest movements, so that the working stays short.
ZONE = Zone.THORACIC


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A woman's values of one zone, from the first one measured to the score in words."""

    age: int
    zone: str
    slug: str
    movements: tuple[MovementSteps, ...]
    steps: ZoneSteps
    score: int
    low: int
    high: int
    words: str
    provisional: bool


def example_measurements(edition: Edition) -> tuple[Measured, ...]:
    """
    Return what she measures: the first movement by eye, the others by tape or phone.

    Her left side is the typical one of her group, her right side is a little tighter.
    """
    core = [
        movement
        for movement in edition.movements
        if movement.role is Role.CORE and ZONE in movement.weights
    ]
    return tuple(
        measured
        for movement in core
        if (group := comparison_group(edition, movement.slug, age=AGE, sex=SEX)) is not None
        for measured in _measured(movement, group=group, by_eye=movement is core[0])
    )


def worked_example(edition: Edition) -> WorkedExample | None:
    """Return her zone worked out, or nothing if the edition has no group to compare her with."""
    scores = score(edition, age=AGE, sex=SEX, measurements=example_measurements(edition))
    zone = scores.zone(ZONE)
    steps = zone_steps(zone)
    if steps is None or zone.score is None or zone.low is None or zone.high is None:
        return None
    return WorkedExample(
        age=AGE,
        zone=zone_label(ZONE),
        slug=ZONE.value,
        movements=tuple(
            movement_steps(edition.movement(driver.movement), scores=scores, driver=driver)
            for driver in zone.drivers
        ),
        steps=steps,
        score=zone.score,
        low=zone.low,
        high=zone.high,
        words=_words(zone),
        provisional=zone.provisional,
    )


def _measured(movement: Movement, *, group: Group, by_eye: bool) -> tuple[Measured, ...]:
    tighter = group.mean - movement.direction * group.sd / 2
    wanted = (group.mean, tighter) if movement.per_side else (tighter,)
    values = _card_values(movement, wanted) if by_eye else [*map(round_half_up, wanted)]
    method = Method.EYE if by_eye else movement.methods[-1]
    return tuple(
        Measured(movement.slug, side, value, method)
        for side, value in zip(movement.sides, values, strict=True)
    )


def _card_values(movement: Movement, wanted: Sequence[float]) -> list[float]:
    """Return the card nearest to the first value, and the card below it for a second."""
    distances = [abs(level.value - wanted[0]) for level in movement.levels]
    nearest = distances.index(min(distances))
    places = (max(0, nearest - step) for step in range(len(wanted)))
    return [movement.levels[place].value for place in places]


def _words(zone: ZoneScore) -> str:
    words = [gettext('"{word}"').format(word=say(word)) for word in zone.words]
    return reduce(lambda some, last: one_of((some, last)), words)
