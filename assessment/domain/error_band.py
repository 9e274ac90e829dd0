"""
Within which values a second measurement says nothing new.

The same rule as ``change.movement_change``, asked the other way round: a later value changed
exactly if it lies outside of the band round the earlier one.
"""

from assessment.domain.change import LEVELS_FOR_CHANGE
from assessment.domain.protocol import Method, Movement


def error_band(movement: Movement, *, value: float, method: Method) -> tuple[float, float]:
    """
    Return the lowest and the highest value that are within measuring error of ``value``.

    By eye the band reaches to half way between the last level that could be a wrong glance
    and the next; beyond the last level it ends where the movement's plausible values end.

    Args:
        movement: The movement, with its change threshold, levels and bounds.
        value: The earlier value, in the movement's unit.
        method: How both values are read.

    Returns:
        Low and high, in the movement's unit.
    """
    if method is not Method.EYE:
        return value - movement.change_threshold, value + movement.change_threshold
    levels = sorted(level.value for level in movement.levels)
    here = min(range(len(levels)), key=lambda place: abs(levels[place] - value))
    below, above = here - LEVELS_FOR_CHANGE, here + LEVELS_FOR_CHANGE
    return (
        (levels[below] + levels[below + 1]) / 2 if below >= 0 else movement.low,
        (levels[above] + levels[above - 1]) / 2 if above < len(levels) else movement.high,
    )
