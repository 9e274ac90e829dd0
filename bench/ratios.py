"""Pure sums of the benchmarks: percentiles, medians with their spread, and ratios."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some rounds, and the lowest and highest of them."""

    median: float
    low: float
    high: float

    def rounded(self, digits: int = 2) -> dict[str, float]:
        """Return it as the results are kept."""
        return {
            "median": round(self.median, digits),
            "low": round(self.low, digits),
            "high": round(self.high, digits),
        }


def percentile(values: Sequence[float], percent: float) -> float:
    """
    Return the smallest value that at least this percentage of the values does not exceed.

    Raises:
        ValueError: If there are no values.

    >>> percentile([4, 1, 3, 2], 50)
    2
    """
    if not values:
        raise ValueError("no values, so no percentile")
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1]


def spread_of(values: Sequence[float]) -> Spread:
    """Return the median of the rounds, their lowest and their highest."""
    return Spread(statistics.median(values), min(values), max(values))


def ratio_of(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Divide round by round, so that what slows the machine for a while slows both."""
    return spread_of([one / other for one, other in zip(ours, theirs, strict=True)])
