"""
One person by hand, for the method page: what she measures comes from the edition itself.

Every number is what scoring gives for her, so the page changes with the edition.
"""

from dataclasses import dataclass

from assessment.domain.protocol import Edition, Method, Movement, Role, Sex
from assessment.domain.results import Measured, ZoneScore
from assessment.domain.scoring import score
from assessment.domain.zones import ZONE_LABELS, Zone
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

    Her left side stands where the middle card does, her right side one card lower.
    """
    core = [
        movement
        for movement in edition.movements
        if movement.role is Role.CORE and ZONE in movement.weights
    ]
    return tuple(
        measured
        for movement in core
        for measured in _both_sides(
            movement, method=Method.EYE if movement is core[0] else movement.methods[-1]
        )
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
        zone=ZONE_LABELS[ZONE],
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


def _both_sides(movement: Movement, *, method: Method) -> tuple[Measured, ...]:
    middle = len(movement.levels) // 2
    # The second of two sides, or the only one, is the tighter.
    places = range(middle, middle - len(movement.sides), -1)
    return tuple(
        Measured(movement.slug, side, movement.levels[place].value, method)
        for side, place in zip(movement.sides, places, strict=True)
    )


def _words(zone: ZoneScore) -> str:
    return " or ".join(f'"{word}"' for word in zone.words)
