"""Where the bars for left and right begin and end, in percent of the picture's width."""

from dataclasses import dataclass

from assessment.domain.protocol import Movement, Side
from assessment.domain.results import SideGap
from assessment.domain.rounding import round_half_up

CENTRE = 50.0
# The rest of each half is room for its letter.
LONGEST = 44.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the picture from its left edge, in percent."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class SideBars:
    """
    Both sides of one movement on one scale: the longer a bar, the freer the side.

    ``missing`` is the flagged gap, from the tighter side's end to the other side's
    length. ``typical`` marks the group's mean on both sides, if there is a group.
    """

    left: Stretch
    right: Stretch
    missing: Stretch | None
    typical: tuple[float, ...]


def side_bars(
    movement: Movement, *, left: float, right: float, typical: float | None, gap: SideGap
) -> SideBars:
    """Return the bars of one movement; the longest of both sides and the group fills its half."""
    freedoms = {
        side: _freedom(value, movement) for side, value in ((Side.LEFT, left), (Side.RIGHT, right))
    }
    group = None if typical is None else _freedom(typical, movement)
    # Never zero, so that two sides without any movement are two empty bars.
    scale = LONGEST / (max(*freedoms.values(), group or 0.0) or 1.0)
    lengths = {side: freedom * scale for side, freedom in freedoms.items()}
    return SideBars(
        left=_stretch(Side.LEFT, start=0, end=lengths[Side.LEFT]),
        right=_stretch(Side.RIGHT, start=0, end=lengths[Side.RIGHT]),
        missing=(
            _stretch(gap.tighter, start=min(lengths.values()), end=max(lengths.values()))
            if gap.flagged and gap.tighter is not None
            else None
        ),
        typical=(
            ()
            if group is None
            else (_tenth(CENTRE - group * scale), _tenth(CENTRE + group * scale))
        ),
    )


def _freedom(value: float, movement: Movement) -> float:
    # From a bound, not from zero: a reach short of the toes is negative, and it is still movement.
    freedom = value - movement.low if movement.direction > 0 else movement.high - value
    return max(0.0, freedom)


def _stretch(side: Side, *, start: float, end: float) -> Stretch:
    x = CENTRE - end if side is Side.LEFT else CENTRE + start
    return Stretch(x=_tenth(x), width=_tenth(end - start))


def _tenth(number: float) -> float:
    return round_half_up(number * 10) / 10
