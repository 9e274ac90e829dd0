"""Where one value stands from test to test, in percent of a small picture. Higher is freer."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessment.domain.protocol import Method
from assessment.domain.rounding import round_half_up

# Room for the numbers beside and the dates under the picture.
LEFT, RIGHT, TOP, FOOT = 20.0, 94.0, 6.0, 82.0
# Steps that people count in; the first that gives few enough lines is taken.
STEPS = (1, 2, 5, 10, 20, 25, 50)
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """One value in the test at ``place``; ``low`` to ``high`` is its own range, if it has one."""

    place: int
    value: float
    method: Method | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """One value; ``mark`` names its shape, ``top`` to ``foot`` is its range."""

    x: float
    y: float
    mark: str
    top: float
    foot: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """The line from one value to the next that was measured in the same way."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Band:
    """Everything within measuring error of the value that it is drawn round."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A number on the axis of values."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Trend:
    """One small picture; ``first`` and ``last`` are the columns of the two outer tests."""

    dots: tuple[Dot, ...]
    strokes: tuple[Stroke, ...]
    band: Band | None
    lines: tuple[Line, ...]
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis of values: whole steps, upside down where less is freer."""

    low: int
    high: int
    step: int
    direction: int

    def y(self, value: float) -> float:
        """Return the height of a value; what lies outside is drawn on the edge."""
        share = min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))
        return _tenth(FOOT - (FOOT - TOP) * (share if self.direction > 0 else 1 - share))

    def lines(self, text: Callable[[float], str]) -> tuple[Line, ...]:
        """Return every step with its number."""
        return tuple(
            Line(self.y(value), text(value)) for value in range(self.low, self.high + 1, self.step)
        )


def scale_of(values: Sequence[float], *, direction: int) -> Scale:
    """Return the axis that holds all these values."""
    low, high = min(values), max(values)
    step = next((step for step in STEPS if (high - low) / step <= MOST_LINES - 1), STEPS[-1])
    first = math.floor(low / step) * step
    return Scale(first, max(math.ceil(high / step) * step, first + step), step, direction)


def trend(
    readings: Sequence[Reading],
    *,
    places: int,
    scale: Scale,
    text: Callable[[float], str],
    band: tuple[float, float] | None = None,
) -> Trend:
    """Draw readings, one column for each of the tests, and the band of measuring error."""
    return Trend(
        dots=tuple(_dot(reading, places=places, scale=scale) for reading in readings),
        strokes=_strokes(readings, places=places, scale=scale),
        band=_band(band, scale=scale) if band else None,
        lines=scale.lines(text),
        first=_x(0, places=places),
        last=_x(places - 1, places=places),
    )


def _dot(reading: Reading, *, places: int, scale: Scale) -> Dot:
    ends = [scale.y(end) for end in (reading.low, reading.high) if end is not None] or [
        scale.y(reading.value)
    ]
    return Dot(
        x=_x(reading.place, places=places),
        y=scale.y(reading.value),
        mark=reading.method.value if reading.method else "score",
        top=min(ends),
        foot=max(ends),
    )


def _strokes(readings: Sequence[Reading], *, places: int, scale: Scale) -> tuple[Stroke, ...]:
    return tuple(
        Stroke(
            x1=_x(former.place, places=places),
            y1=scale.y(former.value),
            x2=_x(latter.place, places=places),
            y2=scale.y(latter.value),
        )
        for method in dict.fromkeys(reading.method for reading in readings)
        for same in [[reading for reading in readings if reading.method is method]]
        for former, latter in pairwise(same)
    )


def _band(band: tuple[float, float], *, scale: Scale) -> Band:
    top, foot = sorted(scale.y(end) for end in band)
    return Band(y=top, height=_tenth(foot - top))


def _x(place: int, *, places: int) -> float:
    return _tenth(LEFT + (RIGHT - LEFT) * (place + 0.5) / places)


def _tenth(number: float) -> float:
    return round_half_up(number * 10) / 10
