"""How a movement changes with age: each group's mean, and one SD to either side of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.domain.norms import OLDEST, YOUNGEST
from assessment.domain.protocol import Norm, Sex, Unit
from assessment.domain.rounding import round_half_up
from assessment.presenters.answers import value_text

# Room for the numbers beside and under the picture, in percent of it.
LEFT, RIGHT, TOP, FOOT = 13.0, 99.0, 4.0, 88.0
AGES = (20, 30, 40, 50, 60, 70, 80)
# Steps that people count in; the first that gives few enough lines is taken.
STEPS = (1, 2, 5, 10, 20, 50)
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Course:
    """Groups from the youngest to the oldest: a path of their means, and one of their spreads."""

    mean: str
    spread: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A number on an axis."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class AgePlot:
    """
    Women's groups (or everybody's) and men's, on one scale of values and one of ages.

    Paths lie in a square of 100 by 100; ticks are in percent of the picture.
    """

    solid: Course
    dashed: Course | None
    grid: str
    values: tuple[Tick, ...]
    ages: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """The axis of values: whole steps from below to above everything that is drawn."""

    low: int
    high: int
    step: int

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return _tenth(FOOT - (FOOT - TOP) * share)

    def ticks(self, unit: Unit) -> tuple[Tick, ...]:
        values = range(self.low, self.high + 1, self.step)
        return tuple(Tick(self.y(value), value_text(value, unit)) for value in values)


def age_plot(norms: Sequence[Norm], *, unit: Unit) -> AgePlot | None:
    """Return the picture of one movement's groups; without a group there is none."""
    if not norms:
        return None
    scale = _scale(norms)
    values = scale.ticks(unit)
    men = [norm for norm in norms if norm.sex is Sex.MALE]
    others = [norm for norm in norms if norm.sex is not Sex.MALE]
    return AgePlot(
        solid=_course(others, scale=scale),
        dashed=_course(men, scale=scale) if men else None,
        grid="".join(f"M{LEFT:g} {tick.at:g}H{RIGHT:g}" for tick in values),
        values=values,
        ages=tuple(Tick(_x(age), str(age)) for age in AGES),
    )


def _scale(norms: Sequence[Norm]) -> _Scale:
    low = min(norm.mean - norm.sd for norm in norms)
    high = max(norm.mean + norm.sd for norm in norms)
    step = next((step for step in STEPS if (high - low) / step <= MOST_LINES), STEPS[-1])
    return _Scale(low=math.floor(low / step) * step, high=math.ceil(high / step) * step, step=step)


def _course(norms: Sequence[Norm], *, scale: _Scale) -> Course:
    mean, spread = "", ""
    for norm in norms:
        # A band holds its last year in full.
        start, end = _x(norm.age_min), _x(norm.age_max + 1)
        top, foot = scale.y(norm.mean + norm.sd), scale.y(norm.mean - norm.sd)
        mean += f"M{start:g} {scale.y(norm.mean):g}H{end:g}"
        spread += f"M{start:g} {top:g}H{end:g}V{foot:g}H{start:g}z"
    return Course(mean=mean, spread=spread)


def _x(age: float) -> float:
    return _tenth(LEFT + (RIGHT - LEFT) * (age - YOUNGEST) / (OLDEST + 1 - YOUNGEST))


def _tenth(number: float) -> float:
    return round_half_up(number * 10) / 10
