"""
From measured values to one movement's z, and how far measuring error may have moved it.

Two numbers describe a movement from here on: ``z``, its distance from the comparison
group's mean in SDs (positive = freer), and ``error_variance``, the variance that the z
would show if the same unchanged person measured again and again.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.domain.protocol import Method, Movement
from assessment.domain.results import Driver, Group, Measured, SideScore
from assessment.domain.zones import Zone

# One wild value must not decide a whole zone, in SDs.
Z_CLIP = 3.0

# A real change at 95 % is 1.96 √2 SEM: two measurements, each with its own error.
CHANGE_FACTOR = 1.96 * math.sqrt(2)


@dataclass(frozen=True, slots=True)
class Deviation:
    """One movement against its group: z, the error variance of that z, and the sides behind it."""

    movement: Movement
    group: Group
    z: float
    error_variance: float
    both_sides: bool

    def driver(self, zone: Zone) -> Driver:
        """Return its part in one zone; the movement must have a weight there."""
        return Driver(
            movement=self.movement.slug,
            weight=self.movement.weights[zone],
            z=self.z,
            error_variance=self.error_variance,
            both_sides=self.both_sides,
        )


def side_z(movement: Movement, *, value: float, group: Group) -> float:
    """
    Return one side's z = direction · (value - mean) / SD, kept within ±3.

    Args:
        movement: The movement; its direction makes more freedom positive.
        value: The measured value, in the movement's unit.
        group: The comparison group, in the same unit.

    Returns:
        Distance from the mean in SDs, from -3 to 3.
    """
    z = movement.direction * (value - group.mean) / group.sd
    return min(Z_CLIP, max(-Z_CLIP, z))


def standard_error_of_measurement(movement: Movement) -> float:
    """
    Return the SEM of one side measured once by oneself: change threshold / (1.96 √2).

    Args:
        movement: The movement, with its change threshold.

    Returns:
        The SEM as an SD, in the movement's unit.
    """
    return movement.change_threshold / CHANGE_FACTOR


def error_variance(movement: Movement, *, group: Group, sides: int, by_eye: bool) -> float:
    """
    Return the variance of a movement's z from measuring alone.

    (SEM / SD)² / sides, because errors of two sides are independent and their mean
    halves the variance; by eye plus spacing² / (12 SD²), the variance of a value
    spread evenly between two neighbouring levels. That second part is not halved:
    a body between two levels is between them on both sides.

    Args:
        movement: The movement, with its change threshold and levels.
        group: The comparison group, for its SD.
        sides: How many sides were measured, 1 or 2.
        by_eye: Whether any side was read by eye.

    Returns:
        A variance in squared SDs of the group.
    """
    variance = (standard_error_of_measurement(movement) / group.sd) ** 2 / sides
    if by_eye:
        variance += movement.level_spacing**2 / (12 * group.sd**2)
    return variance


def deviation(
    movement: Movement, *, measured: Sequence[Measured | SideScore], group: Group
) -> Deviation:
    """
    Sum up the measured sides of one movement: z is the mean of the sides' z.

    Not the worse side: norms describe one typical side, and the worse of two would put
    a typical person below the middle. The worse side steers the routine instead.

    Args:
        movement: The movement.
        measured: Its values, one or two sides, in the movement's unit.
        group: The comparison group.

    Returns:
        The movement's z with its error variance.
    """
    zs = [side_z(movement, value=side.value, group=group) for side in measured]
    return Deviation(
        movement=movement,
        group=group,
        z=sum(zs) / len(zs),
        error_variance=error_variance(
            movement,
            group=group,
            sides=len(zs),
            by_eye=any(side.method is Method.EYE for side in measured),
        ),
        both_sides=len(zs) > 1,
    )
