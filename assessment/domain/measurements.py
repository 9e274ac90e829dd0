"""
Check what was measured before anything is computed with it.

Every refusal is a named error whose sentence says what to enter instead. Nothing is
dropped, mended or turned into zero: a value is either usable or refused.
"""

from collections.abc import Iterable, Mapping

from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Edition, Movement, Side, Unit
from assessment.domain.results import Measured
from assessment.domain.translating import mark, say

UNIT_WORDS: Mapping[Unit, str] = {Unit.DEGREES: mark("degrees"), Unit.CENTIMETRES: mark("cm")}


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
            raise MeasuredTwice(_twice(measured.side).format(movement=movement.title))
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
        known = in_a_row(movement.slug for movement in edition.movements)
        # Cut, so that a line of garbage is not repeated in full.
        raise UnknownMovement(
            say('There is no movement called "{slug}". Use one of: {known}.').format(
                slug=slug[:40], known=known
            )
        ) from None


def _check_side(movement: Movement, side: Side | None) -> None:
    if side in movement.sides:
        return
    if movement.per_side:
        text = say("{movement} is measured on each side: say left (L) or right (R).")
    else:
        text = say("{movement} is measured with both sides at once: give no side.")
    raise UnknownSide(text.format(movement=movement.title))


def _check_value(movement: Movement, value: float) -> None:
    # Written as "not within", because every comparison with NaN is false.
    if not movement.low <= value <= movement.high:
        raise OutOfBounds(
            say("{movement} must be between {low} and {high} {unit}, not {value}.").format(
                movement=movement.title,
                low=f"{movement.low:g}",
                high=f"{movement.high:g}",
                unit=say(UNIT_WORDS[movement.unit]),
                value=f"{value:g}",
            )
        )


def _twice(side: Side | None) -> str:
    if side is None:
        return say("{movement} is there twice. Keep one.")
    if side is Side.LEFT:
        return say("{movement}, left side, is there twice. Keep one.")
    return say("{movement}, right side, is there twice. Keep one.")
