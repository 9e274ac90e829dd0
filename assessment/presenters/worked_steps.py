"""The sums behind one zone, written out with their numbers as on paper."""

from dataclasses import dataclass

from django.utils.translation import gettext

from assessment.domain.composite import (
    CROSS_MOVEMENT_CORRELATION,
    RANGE_Z,
    composite_sd,
    movement_variance,
    zone_z,
)
from assessment.domain.deviation import Z_CLIP, standard_error_of_measurement
from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Method, Movement, Side
from assessment.domain.results import Driver, Group, Scores, SideScore, ZoneScore
from assessment.domain.rounding import percent_below
from assessment.presenters.answers import method_text, side_word, value_text
from assessment.presenters.lengths import in_reading_order
from assessment.presenters.numbers import MINUS, decimal_text, in_brackets, short_text, sum_text


@dataclass(frozen=True, slots=True)
class MovementSteps:
    """From one movement's values to its z and the error of that z."""

    title: str
    measured: str
    group: str
    sides: tuple[str, ...]
    z: str
    error: str


@dataclass(frozen=True, slots=True)
class ZoneSteps:
    """From the movements' z to the zone's score and likely range."""

    total: str
    variance: str
    z: str
    score: str
    se: str
    low: str
    high: str


def movement_steps(movement: Movement, *, scores: Scores, driver: Driver) -> MovementSteps:
    """Return the working of one movement that counts in a zone."""
    sides = [side for side in scores.movements if side.movement == movement.slug]
    # A movement counts only with a comparison group, the same for its sides.
    group = next(side.group for side in sides if side.group is not None)
    return MovementSteps(
        title=movement.title,
        measured=_measured(sides, movement=movement),
        group=gettext("mean {mean}, SD {sd}").format(
            mean=value_text(group.mean, movement.unit), sd=value_text(group.sd, movement.unit)
        ),
        sides=tuple(_side_line(side, movement=movement, group=group) for side in sides),
        z=_mean_line(sides, z=driver.z),
        error=_error_line(movement, group=group, sides=sides, variance=driver.error_variance),
    )


def zone_steps(zone: ZoneScore) -> ZoneSteps | None:
    """Return the working of one zone, or nothing if it has no score."""
    if zone.z is None or zone.se is None:
        return None
    spread = composite_sd(zone.drivers)
    root = decimal_text(spread)
    reach = RANGE_Z * zone.se
    return ZoneSteps(
        total=_total_line(zone, total=zone_z(zone.drivers) * spread),
        variance=_variance_line(zone, variance=spread**2),
        z=f"Z = m ÷ √V = {decimal_text(zone.z * spread)} ÷ {root} = {decimal_text(zone.z)}",
        score=_score_line(zone.z, is_=zone.score),
        se=f"se = √({_error_sum(zone)}) ÷ {root} = {decimal_text(zone.se)}",
        low=_score_line(zone.z - reach, is_=zone.low),
        high=_score_line(zone.z + reach, is_=zone.high),
    )


def _score_line(z: float, *, is_: int | None) -> str:
    return gettext("100 · Φ({z}) = {percent}, so {score}").format(
        z=decimal_text(z), percent=_percent(z), score=is_
    )


def _percent(z: float) -> str:
    return decimal_text(percent_below(z), places=2)


def _measured(sides: list[SideScore], *, movement: Movement) -> str:
    values = in_a_row(
        gettext("{side} {value}")
        .format(side=side_word(side.side), value=value_text(side.value, movement.unit))
        .strip()
        for side in sides
    )
    return gettext("{method}: {values}").format(method=method_text(sides[0].method), values=values)


def _side_line(side: SideScore, *, movement: Movement, group: Group) -> str:
    value, mean = in_brackets(short_text(side.value)), in_brackets(short_text(group.mean))
    distance = f"{value} {MINUS} {mean}" if movement.direction > 0 else f"{mean} {MINUS} {value}"
    z = side.z or 0.0
    kept = gettext(" (kept at {z})").format(z=short_text(z)) if abs(z) == Z_CLIP else ""
    return f"{_z_of(side.side)} = ({distance}) ÷ {short_text(group.sd)} = {decimal_text(z)}{kept}"


def _z_of(side: Side | None) -> str:
    if side is None:
        return "z"
    return in_reading_order(gettext("z left") if side is Side.LEFT else gettext("z right"))


def _mean_line(sides: list[SideScore], *, z: float) -> str:
    if len(sides) < 2:
        return f"z = {decimal_text(z)}"
    parts = sum_text(in_brackets(decimal_text(side.z or 0.0)) for side in sides)
    return f"z = ({parts}) ÷ {len(sides)} = {decimal_text(z)}"


def _error_line(
    movement: Movement, *, group: Group, sides: list[SideScore], variance: float
) -> str:
    sem = decimal_text(standard_error_of_measurement(movement))
    sd = short_text(group.sd)
    terms = [f"({sem} ÷ {sd})² ÷ {len(sides)}"]
    if any(side.method is Method.EYE for side in sides):
        terms.append(f"{short_text(movement.level_spacing)}² ÷ (12 · {sd}²)")
    return f"e = {sum_text(terms)} = {decimal_text(variance)}"


def _total_line(zone: ZoneScore, *, total: float) -> str:
    terms = sum_text(
        f"{short_text(each.weight)} · {in_brackets(decimal_text(each.z))}" for each in zone.drivers
    )
    return f"m = {terms} = {decimal_text(total)}"


def _variance_line(zone: ZoneScore, *, variance: float) -> str:
    own = [
        f"{short_text(each.weight)}² · {short_text(movement_variance(each))}"
        for each in zone.drivers
    ]
    pairs = [
        f"2 · {short_text(one.weight)} · {short_text(other.weight)}"
        f" · {short_text(CROSS_MOVEMENT_CORRELATION)}"
        for place, one in enumerate(zone.drivers)
        for other in zone.drivers[:place]
    ]
    return f"V = {sum_text([*own, *pairs])} = {decimal_text(variance)}"


def _error_sum(zone: ZoneScore) -> str:
    return sum_text(
        f"{short_text(each.weight)}² · {decimal_text(each.error_variance)}" for each in zone.drivers
    )
