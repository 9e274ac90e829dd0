"""
Left against right: a gap in the movement's own unit, never a percentage.

The common "10-15 %" rule comes from strength and hop tests, and percentages break down on
a scale whose zero can be moved, like centimetres past the toes. Each movement has its own
side threshold instead; only a gap beyond it (not equal to it) is flagged.
"""

from collections.abc import Iterable

from assessment.domain.protocol import Edition, Movement, Side
from assessment.domain.results import SideGap, SideScore
from assessment.domain.rounding import difference


def side_gaps(edition: Edition, movements: Iterable[SideScore]) -> tuple[SideGap, ...]:
    """
    Compare the two sides of every movement that has both.

    Args:
        edition: The edition they were measured with.
        movements: Every measured side.

    Returns:
        The gaps in the edition's order; a movement with one side has none.
    """
    values = {(each.movement, each.side): each.value for each in movements}
    return tuple(
        side_gap(
            movement,
            left=values[movement.slug, Side.LEFT],
            right=values[movement.slug, Side.RIGHT],
        )
        for movement in edition.movements
        if (movement.slug, Side.LEFT) in values and (movement.slug, Side.RIGHT) in values
    )


def side_gap(movement: Movement, *, left: float, right: float) -> SideGap:
    """
    Compare the two sides of one movement.

    Args:
        movement: The movement, with its side threshold and direction.
        left: The left side's value, in the movement's unit.
        right: The right side's value.

    Returns:
        Left minus right, flagged beyond the threshold, with the tighter side
        (``None`` if they are equal).
    """
    gap = difference(left, right)
    return SideGap(
        movement=movement.slug,
        gap=gap,
        flagged=abs(gap) > movement.side_threshold,
        tighter=_tighter(gap * movement.direction),
    )


def _tighter(freedom: float) -> Side | None:
    """Name the side with less freedom, given how much freer the left one is."""
    if freedom == 0:
        return None
    return Side.RIGHT if freedom > 0 else Side.LEFT
