"""A length on the picture: a line with a tick at both ends and the number of centimetres."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist, hypot

from assessment.figures.arrows import share_inside
from assessment.figures.camera import Camera, Disc, Point
from assessment.figures.measure_mark import Line, Mark, half_size
from assessment.figures.outlines import whole
from assessment.figures.vectors import Vec

TICK = 3.0
NUMBER_OUT = 4.5
ZERO_HALF = 12.0  # half of the line that stands for 0, in cm
LEAST_WAY = 0.3  # cm; shorter than this a length has no direction
LEAST_LENGTH = 0.6  # cm; shorter than this only the number is drawn
# How far beside the body a length is drawn, in cm; the first that is clear is taken.
OFFSETS = (0.0, 7.0, -7.0, 13.0, -13.0, 19.0, -19.0, 26.0, -26.0, 34.0, -34.0)
CLEARANCE = 1.5
CROSSING_COST = 60.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """
    How a length is drawn.

    Attributes:
        more: Direction in the world in which the start counts as more than 0; without it a
            length has no sign.
        aside: How far beside its ends the line is drawn, in cm; without it where the body is not.
    """

    more: Vec | None = None
    aside: float | None = None


def length_mark(
    start: Vec,
    *,
    end: Vec,
    value: float,
    camera: Camera,
    ruler: Ruler = Ruler(),
    discs: Sequence[Disc] = (),
) -> Mark:
    """
    Show a length.

    Args:
        start: What is measured, in cm.
        end: Where it is measured from: 0.
        value: The length in cm, below 0 if the start is on the side that counts as less.
        camera: The camera, at one unit per centimetre.
        ruler: How it is drawn.
        discs: What the line and its number keep clear of.

    Returns:
        The mark, moved to the side if the body is in the way; the number is whole centimetres.
    """
    ends = camera.project(start), camera.project(end)
    across = _across(ends, more=camera.direction(ruler.more) if ruler.more else None)
    zero = _zero(ends[1], across=across, aside=ruler.aside or 0.0) if ruler.more else ()
    text = _text(value, signed=ruler.more is not None)
    offsets = OFFSETS if ruler.aside is None else (ruler.aside,)
    marks = [
        _beside(ends, across=across, offset=offset, text=text, zero=zero) for offset in offsets
    ]

    def cost(mark: Mark) -> float:
        line = mark.drawn[0] if mark.drawn else ends
        crossing = share_inside(_samples(mark, line=line), discs=discs, clearance=CLEARANCE)
        return CROSSING_COST * crossing + dist(line[0], ends[0])

    return min(marks, key=cost)


def _text(value: float, *, signed: bool) -> str:
    size = whole(abs(value))
    sign = ("-" if value < 0 else "+") if signed and size else ""
    return f"{sign}{size} cm".replace("-", "\N{MINUS SIGN}")


def _across(ends: tuple[Point, Point], *, more: Point | None) -> Point:
    """The direction square to a length, the same whatever its sign."""
    (x0, y0), (x1, y1) = ends
    x, y = more or (x1 - x0, y1 - y0)
    length = hypot(x, y)
    return (y / length, -x / length) if length > LEAST_WAY else (0.0, 1.0)


def _zero(at: Point, *, across: Point, aside: float) -> tuple[Line, ...]:
    """The line across the way at 0."""
    near, far = -ZERO_HALF, max(ZERO_HALF, aside + TICK)
    return (tuple((at[0] + across[0] * way, at[1] + across[1] * way) for way in (near, far)),)


def _beside(
    ends: tuple[Point, Point],
    *,
    across: Point,
    offset: float,
    text: str,
    zero: tuple[Line, ...],
) -> Mark:
    (x0, y0), (x1, y1) = ends
    sign = -1.0 if offset < 0 else 1.0

    def moved(point: Point, gap: float) -> Point:
        return point[0] + across[0] * gap, point[1] + across[1] * gap

    line = tuple(moved(end, offset) for end in ends)
    ticks = tuple((moved(end, -TICK), moved(end, TICK)) for end in line)
    wide, high = half_size(text)
    room = wide * abs(across[0]) + high * abs(across[1]) + NUMBER_OUT
    at = moved(((x0 + x1) / 2, (y0 + y1) / 2), offset + sign * room)
    growth = whole(sign * across[0])
    if dist(*ends) < LEAST_LENGTH:
        return Mark(zero, (), text, at, growth)
    helping = tuple(zip(ends, line, strict=True)) if offset else ()
    return Mark(zero + helping, (line, *ticks), text, at, growth)


def _samples(mark: Mark, *, line: Line) -> list[Point]:
    """Points along the line, and as many over its number."""
    (x0, y0), (x1, y1) = line
    shares = (0.1, 0.3, 0.5, 0.7, 0.9)
    along = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for share in shares]
    wide, _ = half_size(mark.text)
    return along + [(mark.at[0] + wide * (2 * share - 1), mark.at[1]) for share in shares]
