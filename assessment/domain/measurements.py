"""
Check what was measured before anything is computed with it.

Every refusal is a named error whose sentence says what to enter instead. Nothing is
dropped, mended or turned into zero: a value is either usable or refused.
"""

from collections.abc import Iterable, Mapping

from assessment.domain.protocol import Edition, Movement, Side, Unit
from assessment.domain.results import Measured
from assessment.domain.translating import mark

UNIT_WORDS: Mapping[Unit, str] = {Unit.DEGREES: mark("degrees"), Unit.CENTIMETRES: mark("cm")}
SIDE_WORDS: Mapping[Side, str] = {Side.LEFT: "left", Side.RIGHT: "right"}


class ScoringError(ValueError):
    """A measurement that cannot be scored, in a sentence that a person understands."""


class UnknownMovement(ScoringError):
    """The edition has no such movement."""


class UnknownSide(ScoringError):
    """The movement is measured per side and none was given, or the other way round."""


class OutOfBounds(ScoringError):
    """The value is outside what a body can do in this movement, or not a number at all."""


class MeasuredTwice(ScoringError):
    """The same movement and side came twice, and nothing says which value to believe."""


def check_measurements(
    edition: Edition, measurements: Iterable[Measured]
) -> tuple[tuple[Movement, tuple[Measured, ...]], ...]:
    """
    Check every value and group them by movement.

    Args:
        edition: The edition they were measured with.
        measurements: The values, in any order.

    Returns:
        Movements that have a value, in the edition's order, each with its values, left
        first: whatever order they came in, the sums run in the same one.

    Raises:
        UnknownMovement: If a movement is not in the edition.
        UnknownSide: If a side is missing where one is needed, or given where none is.
        OutOfBounds: If a value lies outside its movement's bounds (both ends allowed).
        MeasuredTwice: If a movement and side come twice.
    """
    values: dict[tuple[str, Side | None], Measured] = {}
    for measured in measurements:
        movement = _known_movement(edition, measured.movement)
        _check_side(movement, measured.side)
        _check_value(movement, measured.value)
        key = (measured.movement, measured.side)
        if key in values:
            raise MeasuredTwice(f"{_with_side(movement, measured.side)} is there twice. Keep one.")
        values[key] = measured
    return tuple(
        (movement, found)
        for movement in edition.movements
        if (
            found := tuple(
                values[movement.slug, side]
                for side in movement.sides
                if (movement.slug, side) in values
            )
        )
    )


def _known_movement(edition: Edition, slug: str) -> Movement:
    try:
        return edition.movement(slug)
    except KeyError:
        known = ", ".join(movement.slug for movement in edition.movements)
        # Cut, so that a line of garbage is not repeated in full.
        raise UnknownMovement(
            f'There is no movement called "{slug[:40]}". Use one of: {known}.'
        ) from None


def _check_side(movement: Movement, side: Side | None) -> None:
    if side in movement.sides:
        return
    if movement.per_side:
        raise UnknownSide(f"{movement.title} is measured on each side: say left (L) or right (R).")
    raise UnknownSide(f"{movement.title} is measured with both sides at once: give no side.")


def _check_value(movement: Movement, value: float) -> None:
    # Written as "not within", because every comparison with NaN is false.
    if not movement.low <= value <= movement.high:
        raise OutOfBounds(
            f"{movement.title} must be between {movement.low:g} and {movement.high:g}"
            f" {UNIT_WORDS[movement.unit]}, not {value:g}."
        )


def _with_side(movement: Movement, side: Side | None) -> str:
    return movement.title if side is None else f"{movement.title}, {SIDE_WORDS[side]} side,"
