"""
Tell change from measuring error between two dates.

Only like is compared with like: the same edition, movement, side and method.

* A movement changed if it moved by more than its change threshold (not by exactly that),
  in its own unit. By eye it takes two levels: one level is what a glance can get wrong.
* A zone changed if |Z₂ - Z₁| > 1.96 √(se₁² + se₂²), 95 % of what an unchanged person would
  show, with both Z taken over the movements and sides measured both times.

Both dates are held against the later date's comparison group. Otherwise a birthday that
opens a new age band would look like a change.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.domain.composite import zone_se, zone_z
from assessment.domain.deviation import deviation
from assessment.domain.protocol import Edition, Method, Movement, Side
from assessment.domain.results import Driver, Group, Scores, SideScore
from assessment.domain.rounding import difference
from assessment.domain.zone_scores import ENOUGH, measured_share, without_spare_alternates
from assessment.domain.zones import Zone

# By eye, this many levels apart is a change.
LEVELS_FOR_CHANGE = 2

# The normal quantile that leaves 2.5 % on either side.
CHANGE_Z = 1.96


class NotComparable(ValueError):
    """Two values that must not be compared over time."""


@dataclass(frozen=True, slots=True)
class MovementChange:
    """
    One side of one movement on two dates, in the movement's unit.

    ``levels`` is how many levels apart the two are, by eye only. ``freer`` is true or
    false for a real change and ``None`` for "no clear change".
    """

    movement: str
    side: Side | None
    method: Method
    before: float
    after: float
    difference: float
    levels: int | None
    threshold: float
    real: bool
    freer: bool | None


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """
    One zone on two dates, in SDs, over ``movements``, those measured both times.

    ``freer`` is true or false for a real change and ``None`` for "no clear change".
    """

    zone: Zone
    before: float
    after: float
    difference: float
    threshold: float
    movements: tuple[str, ...]
    real: bool
    freer: bool | None


def movement_change(movement: Movement, *, before: SideScore, after: SideScore) -> MovementChange:
    """
    Compare one side of one movement on two dates.

    Args:
        movement: The movement, with its change threshold and levels.
        before: The side on the earlier date.
        after: The same side, measured in the same way, on the later date.

    Returns:
        The change, real or not.

    Raises:
        NotComparable: If the two differ in movement, side or method.
    """
    if _key(before) != _key(after):
        raise NotComparable("Only the same movement, side and method can be compared.")
    moved = difference(after.value, before.value)
    levels = (
        _levels_apart(movement, before.value, after.value) if after.method is Method.EYE else None
    )
    real = abs(moved) > movement.change_threshold if levels is None else levels >= LEVELS_FOR_CHANGE
    return MovementChange(
        movement=movement.slug,
        side=after.side,
        method=after.method,
        before=before.value,
        after=after.value,
        difference=moved,
        levels=levels,
        threshold=movement.change_threshold,
        real=real,
        freer=moved * movement.direction > 0 if real else None,
    )


def movement_changes(
    edition: Edition, *, before: Scores, after: Scores
) -> tuple[MovementChange, ...]:
    """
    Compare every side that was measured in the same way on both dates.

    Args:
        edition: The edition of both tests.
        before: The earlier scores.
        after: The later scores.

    Returns:
        One change for each such side, in the later test's order; none between editions.
    """
    return tuple(
        movement_change(edition.movement(later.movement), before=former, after=later)
        for former, later in _pairs(before, after)
    )


def zone_change(
    edition: Edition, zone: Zone, *, before: Scores, after: Scores
) -> ZoneChange | None:
    """
    Compare one zone on two dates, over what was measured in the same way both times.

    Args:
        edition: The edition of both tests.
        zone: The zone.
        before: The earlier scores.
        after: The later scores; their comparison groups serve both dates.

    Returns:
        The change, real or not; ``None`` between editions, or if less than half of the
        zone's weight can be compared.
    """
    pairs = _pairs(before, after)
    groups = {later.movement: later.group for _, later in pairs if later.group is not None}
    earlier = _drivers(edition, zone, values=[former for former, _ in pairs], groups=groups)
    later = _drivers(edition, zone, values=[later for _, later in pairs], groups=groups)
    compared = tuple(driver.movement for driver in later)
    if measured_share(edition, zone, counted=[edition.movement(s) for s in compared]) < ENOUGH:
        return None
    z_before, z_after = zone_z(earlier), zone_z(later)
    threshold = CHANGE_Z * math.hypot(zone_se(earlier), zone_se(later))
    real = abs(z_after - z_before) > threshold
    return ZoneChange(
        zone=zone,
        before=z_before,
        after=z_after,
        difference=z_after - z_before,
        threshold=threshold,
        movements=compared,
        real=real,
        freer=z_after > z_before if real else None,
    )


def _pairs(before: Scores, after: Scores) -> tuple[tuple[SideScore, SideScore], ...]:
    """Pair each later side with the same side measured in the same way earlier."""
    if before.edition != after.edition:
        return ()
    earlier = {_key(side): side for side in before.movements}
    return tuple(
        (earlier[_key(later)], later) for later in after.movements if _key(later) in earlier
    )


def _key(side: SideScore) -> tuple[str, Side | None, Method]:
    return side.movement, side.side, side.method


def _drivers(
    edition: Edition, zone: Zone, *, values: Iterable[SideScore], groups: Mapping[str, Group]
) -> tuple[Driver, ...]:
    sides: dict[str, list[SideScore]] = {}
    for value in values:
        if value.movement in groups:
            sides.setdefault(value.movement, []).append(value)
    found = [
        deviation(edition.movement(slug), measured=measured, group=groups[slug])
        for slug, measured in sides.items()
    ]
    return tuple(
        each.driver(zone)
        for each in without_spare_alternates(found)
        if zone in each.movement.weights
    )


def _levels_apart(movement: Movement, before: float, after: float) -> int:
    numbers = [
        min(movement.levels, key=lambda level: abs(level.value - value)).number
        for value in (before, after)
    ]
    return abs(numbers[1] - numbers[0])
