"""
Paths of whole numbers whose commands never change from frame to frame.

A browser can only blend two paths with the same commands, so every outline here is built from a
fixed recipe: a bone is two caps and two curves, a blob or a trunk is one closed curve with a
fixed number of points. Numbers are whole and mostly relative, which keeps the files small.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor
from typing import Self

from assessment.figures.camera import Point

Token = tuple[str, tuple[int, ...]]

REPEATABLE = "tlq"


def whole(value: float) -> int:
    """Round to the nearest whole number, halves up."""
    return floor(value + 0.5)


def even(value: float) -> int:
    """Round to the nearest even number, so that the middle of two of them is whole."""
    return 2 * whole(value / 2)


@dataclass(frozen=True, slots=True)
class Outline:
    """
    One path: commands with their numbers.

    Attributes:
        tokens: Each command's letters (with the numbers that never blend) and its numbers.
    """

    tokens: tuple[Token, ...] = ()

    def then(self, command: str, *numbers: float) -> Self:
        """Return the path with one more command."""
        return type(self)((*self.tokens, (command, tuple(whole(each) for each in numbers))))

    def __add__(self, other: "Outline") -> "Outline":
        return Outline(self.tokens + other.tokens)

    @property
    def topology(self) -> tuple[tuple[str, int], ...]:
        """The commands without their places: equal for paths that can be blended."""
        return tuple((command[:1], len(numbers)) for command, numbers in self.tokens)

    @property
    def text(self) -> str:
        """The path as SVG writes it, with no needless letter or space."""
        parts: list[str] = []
        previous = ""
        for command, numbers in self.tokens:
            tight = not command[-1].isdigit()
            if command == previous and command in REPEATABLE:
                tight = False
            else:
                parts.append(command)
            for number in numbers:
                parts.append(str(number) if tight or number < 0 else f" {number}")
                tight = False
            previous = command
        return "".join(parts)


def closed_curve(points: list[Point]) -> Outline:
    """
    Round off a polygon: a closed quadratic B-spline with these control points.

    Args:
        points: The control points, in order.

    Returns:
        A path of two numbers a point: as control points are even, the middles are whole and the
        short form (``t``, which mirrors the last control point) repeats the curve exactly.
    """
    corners = [(even(x), even(y)) for x, y in points]
    middles = [_middle(corners[index - 1], corners[index]) for index in range(len(corners))]
    start, first = middles[0], corners[0]
    path = Outline().then("M", *start)
    path = path.then("q", *_step(start, first), *_step(start, middles[1]))
    for index in range(1, len(corners)):
        path = path.then("t", *_step(middles[index], middles[(index + 1) % len(corners)]))
    return path.then("z")


def open_curve(points: list[Point]) -> Outline:
    """
    Draw a smooth line through a row of points, from the first to the last.

    Args:
        points: At least three points.

    Returns:
        An open quadratic B-spline.
    """
    corners = [(even(x), even(y)) for x, y in points]
    here = corners[0]
    path = Outline().then("M", *here)
    for index in range(1, len(corners) - 1):
        there = _middle(corners[index], corners[index + 1])
        path = path.then("q", *_step(here, corners[index]), *_step(here, there))
        here = there
    return path.then("l", *_step(here, corners[-1]))


def straight_lines(points: Sequence[Point]) -> Outline:
    """Return straight lines from point to point."""
    stops = [(whole(x), whole(y)) for x, y in points]
    path = Outline().then("M", *stops[0])
    for start, end in pairwise(stops):
        path = path.then("l", *_step(start, end))
    return path


def polygon(points: list[Point]) -> Outline:
    """Return straight lines round a flat face."""
    return straight_lines(points).then("z")


def _middle(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return (one[0] + other[0]) // 2, (one[1] + other[1]) // 2


def _step(start: tuple[int, int], end: tuple[int, int]) -> tuple[int, int]:
    return end[0] - start[0], end[1] - start[1]
