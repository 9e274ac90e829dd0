"""
Rounding and the normal curve: the two pieces of arithmetic every number goes through.

Python's ``round`` rounds halves to the nearest even number (42.5 becomes 42), which
nobody expects of a score, so halves go up here. Scores stay within 1-99: a normal curve
fitted to a few hundred people says nothing about the last percent at either end.
"""

import math
from decimal import Decimal
from statistics import NormalDist

LEAST = 1
MOST = 99

_STANDARD_NORMAL = NormalDist()


def round_half_up(number: float) -> int:
    """
    Round to the nearest whole number, halves upwards (-2.5 becomes -2).

    Args:
        number: Any finite number.

    Returns:
        The nearest whole number.

    >>> round_half_up(42.5)
    43
    """
    whole = math.floor(number)
    # Not floor(number + 0.5): that addition itself rounds, and lifts 0.49999999999999994 to 1.
    return whole + (number - whole >= 0.5)


def percent_below(z: float) -> float:
    """
    Return the share of the comparison group below ``z``, in percent: 100 Φ(z).

    Args:
        z: Distance from the group's mean in SDs, positive where movement is freer.

    Returns:
        A percentage from 0 to 100, not rounded.
    """
    return 100 * _STANDARD_NORMAL.cdf(z)


def percentile(z: float) -> int:
    """
    Return 100 Φ(z) as people read it: rounded half up and kept within 1-99.

    Args:
        z: Distance from the group's mean in SDs, positive where movement is freer.

    Returns:
        A whole number from 1 to 99.

    >>> percentile(0.0), percentile(-9.0), percentile(9.0)
    (50, 1, 99)
    """
    return min(MOST, max(LEAST, round_half_up(percent_below(z))))


def difference(minuend: float, subtrahend: float) -> float:
    """
    Subtract two measured values as the person wrote them.

    In binary 13.1 - 10.1 is a hair more than 3, enough to flag a gap of exactly 3 cm.
    Decimal arithmetic on the shortest spelling of each value gives 3.

    Args:
        minuend: The value to subtract from, in any unit.
        subtrahend: The value to subtract, in the same unit.

    Returns:
        The difference, in that unit.
    """
    return float(Decimal(str(minuend)) - Decimal(str(subtrahend)))
