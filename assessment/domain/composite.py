"""
Combine the movements of a zone into one z, and say how sure it is.

**The composite.** With weights wᵢ and movement scores zᵢ over the movements measured,

    m  = Σᵢ wᵢ zᵢ
    sd = √(Σᵢ Σⱼ wᵢ wⱼ rᵢⱼ)
    Z  = m / sd

where rᵢⱼ is the covariance of zᵢ and zⱼ in the comparison population: 0.3 between two
different movements, and rᵢᵢ the variance of zᵢ itself: 1 for one side, and (1 + 0.8) / 2
for the mean of two sides that correlate at 0.8. Since sd is the SD of m in that
population, Z has mean 0 and SD 1 there, whatever was measured, and 100 Φ(Z) is a
percentile. A weighted *mean* of the zᵢ would have an SD below 1, so its score
would shrink towards 50 with every movement added.

**The likely range.** If each zᵢ carries an independent measuring error with variance eᵢ,

    se = √(Σᵢ wᵢ² eᵢ) / sd

is the SD of Z over repeated measurements of an unchanged person, and Z ± 1.645 se holds
90 % of them. It covers measuring only; doubt about the *norm* is said in words.

**Assumed.** No source gives these correlations for these tests; 0.3 and 0.8 are choices,
named as such on the method page. ``docs/scoring.md`` derives the formulas, works one
person by hand and measures what they claim on simulated people.
"""

import math
from collections.abc import Sequence

from assessment.domain.results import Driver

# Assumption: correlation of two different movements' z in the comparison population.
CROSS_MOVEMENT_CORRELATION = 0.3

# Assumption: correlation of left and right of one movement.
SIDE_CORRELATION = 0.8

# The normal quantile that leaves 5 % on either side.
RANGE_Z = 1.645


def movement_variance(driver: Driver) -> float:
    """
    Return rᵢᵢ, the variance of one movement's z in the comparison population.

    Args:
        driver: The movement's part in the zone.

    Returns:
        (1 + 0.8) / 2 for the mean of two sides, else 1.
    """
    return (1 + SIDE_CORRELATION) / 2 if driver.both_sides else 1.0


def composite_sd(drivers: Sequence[Driver]) -> float:
    """
    Return the SD of Σ wᵢ zᵢ in the comparison population.

    Args:
        drivers: The zone's measured movements, at least one.

    Returns:
        √(Σᵢ Σⱼ wᵢ wⱼ rᵢⱼ), which is above 0.
    """
    variance = 0.0
    for i, one in enumerate(drivers):
        variance += one.weight**2 * movement_variance(one)
        for other in drivers[:i]:
            # Twice: the pair stands on both sides of the matrix's diagonal.
            variance += 2 * one.weight * other.weight * CROSS_MOVEMENT_CORRELATION
    return math.sqrt(variance)


def zone_z(drivers: Sequence[Driver]) -> float:
    """
    Return Z = Σ wᵢ zᵢ / sd, standard normal in the comparison population.

    Args:
        drivers: The zone's measured movements, at least one.

    Returns:
        The zone's distance from the middle in SDs, positive = freer.

    >>> turn = Driver("turn", weight=0.9, z=-0.5, error_variance=0.1, both_sides=False)
    >>> zone_z([turn])
    -0.5
    """
    return sum(driver.weight * driver.z for driver in drivers) / composite_sd(drivers)


def zone_se(drivers: Sequence[Driver]) -> float:
    """
    Return the standard error of Z from measuring: √(Σ wᵢ² eᵢ) / sd.

    Args:
        drivers: The zone's measured movements, at least one.

    Returns:
        An SD on the scale of Z.
    """
    variance = sum(driver.weight**2 * driver.error_variance for driver in drivers)
    return math.sqrt(variance) / composite_sd(drivers)
