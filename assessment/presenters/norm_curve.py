"""A score with its likely range on the curve of its comparison group, ready to be drawn."""

from dataclasses import dataclass
from itertools import pairwise

from assessment.domain.bell import WIDEST, curve, z_at
from assessment.domain.rounding import round_half_up
from assessment.domain.translating import say
from assessment.domain.words import WORDS, words_between

# A little room above the peak, so that the line is not cut off there.
PEAK = 96.0


@dataclass(frozen=True, slots=True)
class CurveWord:
    """A word under the stretch of the curve that it names; ``here`` if the range touches it."""

    text: str
    x: float
    here: bool


@dataclass(frozen=True, slots=True)
class CurveMark:
    """One person on the curve: the areas up to the score and within the likely range."""

    score: float
    low: float
    high: float
    below: str
    band: str


@dataclass(frozen=True, slots=True)
class NormCurve:
    """
    The group's curve, and the person on it if there is a score.

    Paths lie in a square of 100 by 100, with the base line at its foot; places are in
    percent of its width. ``cuts`` are where one word ends and the next begins.
    """

    line: str
    cuts: tuple[float, ...]
    words: tuple[CurveWord, ...]
    mark: CurveMark | None


def norm_curve(score: int | None, *, low: int | None, high: int | None) -> NormCurve:
    """Return the curve; without a score it is the group's alone."""
    mark: CurveMark | None = None
    here: tuple[str, ...] = ()
    if score is not None and low is not None and high is not None:
        mark = _mark(score, low=low, high=high)
        here = words_between(low, high)
    edges = [z_at(lowest) for lowest, _ in reversed(WORDS[:-1])]
    return NormCurve(
        line=_path(-WIDEST, WIDEST),
        cuts=tuple(_x(edge) for edge in edges),
        words=_words([-WIDEST, *edges, WIDEST], here=here),
        mark=mark,
    )


def _mark(score: int, *, low: int, high: int) -> CurveMark:
    at, start, end = z_at(score), z_at(low), z_at(high)
    return CurveMark(
        score=_x(at),
        low=_x(start),
        high=_x(end),
        below=_area(-WIDEST, at),
        band=_area(start, end),
    )


def _words(edges: list[float], *, here: tuple[str, ...]) -> tuple[CurveWord, ...]:
    upwards = (word for _, word in reversed(WORDS))
    return tuple(
        CurveWord(text=say(word), x=_x((start + end) / 2), here=word in here)
        for word, (start, end) in zip(upwards, pairwise(edges), strict=True)
    )


def _area(start: float, end: float) -> str:
    return f"{_path(start, end)}V100H{_x(start):g}z"


def _path(start: float, end: float) -> str:
    points = (f"{_x(z):g} {_y(high):g}" for z, high in curve(start=start, end=end))
    return f"M{' '.join(points)}"


def _x(z: float) -> float:
    return _tenth(50 + 50 * z / WIDEST)


def _y(high: float) -> float:
    return _tenth(100 - PEAK * high)


def _tenth(number: float) -> float:
    return round_half_up(number * 10) / 10
