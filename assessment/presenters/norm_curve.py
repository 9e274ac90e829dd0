"""A score with its likely range on the curve of its comparison group, ready to be drawn."""

import functools
from dataclasses import dataclass
from itertools import pairwise

from assessment.domain.bell import WIDEST, curve, z_at
from assessment.domain.rounding import round_half_up
from assessment.domain.translating import say
from assessment.domain.words import WORDS, words_between

# A little room above the peak, so that the line is not cut off there.
PEAK = 96.0
# The width of a bold letter in percent of the narrowest curve.
LETTER = 2.4


@dataclass(frozen=True, slots=True)
class CurveWord:
    """
    A word under the stretch of the curve that it names; ``here`` if the range touches it.

    ``low`` ones stand in a second line, because beside the others they would have no room.
    """

    text: str
    x: float
    here: bool
    low: bool


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
        words=_words((-WIDEST, *edges, WIDEST), here=here),
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


def _words(edges: tuple[float, ...], *, here: tuple[str, ...]) -> tuple[CurveWord, ...]:
    words: list[CurveWord] = []
    stretches = zip(reversed(WORDS), pairwise(edges), strict=True)
    for place, ((_lowest, word), (start, end)) in enumerate(stretches):
        text, x = say(word), _x((start + end) / 2)
        # The second has the narrowest stretch; the last may be long in another language.
        low = place == 1 or (place == 3 and _is_close(words[-1], text=text, x=x))
        words.append(CurveWord(text=text, x=x, here=word in here, low=low))
    return tuple(words)


def _is_close(beside: CurveWord, *, text: str, x: float) -> bool:
    """Whether two words would touch on a narrow phone, both being centred on their place."""
    return (len(beside.text) + len(text)) / 2 * LETTER > x - beside.x


def _area(start: float, end: float) -> str:
    return f"{_path(start, end)}V100H{_x(start):g}z"


# The whole curve, and the areas below and within most scores: half a megabyte.
@functools.lru_cache(maxsize=1000)
def _path(start: float, end: float) -> str:
    points = (f"{_x(z):g} {_y(high):g}" for z, high in curve(start=start, end=end))
    return f"M{' '.join(points)}"


def _x(z: float) -> float:
    return _tenth(50 + 50 * z / WIDEST)


def _y(high: float) -> float:
    return _tenth(100 - PEAK * high)


def _tenth(number: float) -> float:
    return round_half_up(number * 10) / 10
