"""
The normal curve as a picture needs it: where a percentage stands, and how high the curve is.

A score is a percentile, so on the curve of its comparison group it stands where that share
of the area lies to its left. Distances are z, in SDs of the group, positive = freer.
"""

import math
from statistics import NormalDist

# Scores stay within 1-99, which is within 2.33 SDs; the rest lets the curve run out.
WIDEST = 2.6

# 0.1 SD is about 6 px on a phone: no corner of the drawn line can be seen.
STEP = 0.1

_STANDARD_NORMAL = NormalDist()


def z_at(percent: float) -> float:
    """
    Return where ``percent`` of the group lies below: the inverse of ``percent_below``.

    Args:
        percent: A percentage above 0 and below 100.

    Returns:
        The distance from the group's mean in SDs.

    Raises:
        statistics.StatisticsError: If ``percent`` is not between 0 and 100.

    >>> z_at(50)
    0.0
    """
    return _STANDARD_NORMAL.inv_cdf(percent / 100)


def height(z: float) -> float:
    """
    Return the height of the normal curve at ``z`` as a share of its peak: exp(-z² / 2).

    Args:
        z: Distance from the mean in SDs.

    Returns:
        A number above 0, and 1 at the mean.

    >>> height(0.0)
    1.0
    """
    return math.exp(-(z**2) / 2)


def curve(*, start: float = -WIDEST, end: float = WIDEST) -> tuple[tuple[float, float], ...]:
    """
    Return points on the curve, close enough to be joined by straight lines.

    Args:
        start: Where to begin, in SDs.
        end: Where to end, in SDs; not below ``start``.

    Returns:
        Pairs of z and height, from ``start`` to ``end``, both included.
    """
    steps = max(1, math.ceil((end - start) / STEP))
    return tuple(
        (z, height(z)) for z in (start + (end - start) * each / steps for each in range(steps + 1))
    )
