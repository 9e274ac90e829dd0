"""
What is measured, drawn on the picture: an angle with its arc, or a length with its line.

The number is the only text in any picture; ``#mirrored`` turns it where a page mirrors the picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import degrees, dist, sin

from assessment.figures.arrows import share_inside
from assessment.figures.body import Body
from assessment.figures.camera import Camera, Disc, Point
from assessment.figures.outlines import Outline, open_curve, polygon, whole
from assessment.figures.posture import Place
from assessment.figures.scenery import Measure
from assessment.figures.svg import element
from assessment.figures.targets import position_of
from assessment.figures.vectors import (
    DOWN,
    Vec,
    add,
    angle_between,
    distance,
    lerp,
    scaled,
    subtract,
    unit,
)

ARC = 47.0
ARM = 54.0
ARC_STEPS = 6
NUMBER_OUT = 13.0
LEAST_ANGLE = 2.0
TICK = 3.0
# How far beside the body a length is drawn, in cm; the first that is clear is taken.
OFFSETS = (0.0, 7.0, -7.0, 13.0, -13.0, 19.0, -19.0, 26.0, -26.0, 34.0, -34.0)
CLEARANCE = 1.5
CROSSING_COST = 60.0
LETTER_HALF = (3.2, 5.5)
BASELINE = 3.4


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A measure in cm of the picture plane, so that the picture can make room for it.

    Attributes:
        lines: Straight helping lines, dotted.
        drawn: The arc, or the line with its ticks.
        text: The number.
        at: The middle of the number.
    """

    lines: tuple[tuple[Point, ...], ...]
    drawn: tuple[tuple[Point, ...], ...]
    text: str
    at: Point

    def points(self) -> Iterator[Point]:
        """Give what the picture must have room for."""
        for line in self.lines + self.drawn:
            yield from line
        wide, high = _half(self.text)
        yield self.at[0] - wide, self.at[1] - high
        yield self.at[0] + wide, self.at[1] + high


def mark_of(measure: Measure, *, body: Body, camera: Camera, discs: Sequence[Disc]) -> Mark:
    """
    Find how to draw what a movement measures on one of its poses.

    Args:
        measure: The angle or the length.
        body: The solved body.
        camera: The camera, at one unit per centimetre.
        discs: The body as the camera sees it, which numbers keep clear of.

    Returns:
        The mark.
    """
    if measure.at is not None:
        at = position_of(body, measure.at)
        start, end = (_arm(body, each, at=at) for each in (measure.start, measure.end))
        return angle_mark(at, start=start, end=end, camera=camera)
    start = position_of(body, measure.start)
    under = (start[0], 0.0, start[2])
    end = under if isinstance(measure.end, str) else position_of(body, measure.end)
    return length_mark(start, end=end, camera=camera, discs=discs)


def draw_mark(mark: Mark, *, camera: Camera) -> str:
    """Write a mark into the picture."""
    markup = "".join(_path("r e", points=line, camera=camera) for line in mark.lines)
    markup += "".join(_path("r", points=line, camera=camera) for line in mark.drawn)
    x, y = camera.place((mark.at[0], mark.at[1] + BASELINE))
    return markup + element("text", mark.text, class_="v", x=whole(x), y=whole(y))


def angle_mark(at: Vec, *, start: Vec, end: Vec, camera: Camera) -> Mark:
    """
    Show an angle: two arms, the arc between them and the number of degrees.

    Args:
        at: The corner, in cm.
        start: Direction of the arm that is counted from.
        end: Direction of the arm that moves.
        camera: The camera.

    Returns:
        The mark; the arc lies in the plane of both arms, the number is whole degrees.
    """
    one, other = unit(start), unit(end)
    angle = angle_between(start, end)
    shares = [step / ARC_STEPS for step in range(ARC_STEPS + 1)]
    way = [_swung(one, other, share=share, angle=angle) for share in shares]

    def seen(direction: Vec, reach: float) -> Point:
        return camera.project(add(at, scaled(direction, reach)))

    arc = tuple(seen(each, ARC) for each in way)
    return Mark(
        lines=tuple((seen(one, 0.0), seen(each, ARM)) for each in (one, other)),
        drawn=(arc,) if degrees(angle) >= LEAST_ANGLE else (),
        text=f"{whole(degrees(angle))}°",
        at=seen(way[ARC_STEPS // 2], ARC + NUMBER_OUT),
    )


def length_mark(start: Vec, *, end: Vec, camera: Camera, discs: Sequence[Disc] = ()) -> Mark:
    """
    Show a length: a line with a tick at both ends and the number of centimetres.

    Args:
        start: One end, in cm.
        end: The other end.
        camera: The camera, at one unit per centimetre.
        discs: What the line and its number keep clear of.

    Returns:
        The mark, moved to the side if the body is in the way; the number is whole centimetres.
    """
    ends = camera.project(start), camera.project(end)
    text = f"{whole(distance(start, end))} cm"
    marks = [_beside(ends, offset=offset, text=text) for offset in OFFSETS]

    def cost(mark: Mark) -> float:
        crossing = share_inside(_samples(mark), discs=discs, clearance=CLEARANCE)
        return CROSSING_COST * crossing + dist(mark.drawn[0][0], ends[0])

    return min(marks, key=cost)


def _beside(ends: tuple[Point, Point], *, offset: float, text: str) -> Mark:
    (x0, y0), (x1, y1) = ends
    length = dist(*ends)
    across = ((y1 - y0) / length, (x0 - x1) / length) if length > TICK else (1.0, 0.0)
    sign = -1.0 if offset < 0 else 1.0

    def moved(point: Point, gap: float) -> Point:
        return point[0] + across[0] * gap, point[1] + across[1] * gap

    line = tuple(moved(end, offset) for end in ends)
    ticks = tuple((moved(end, -TICK), moved(end, TICK)) for end in line)
    wide, high = _half(text)
    room = wide * abs(across[0]) + high * abs(across[1]) + TICK
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    helping = tuple(zip(ends, line, strict=True)) if offset else ()
    return Mark(helping, (line, *ticks), text, moved(middle, offset + sign * room))


def _samples(mark: Mark) -> list[Point]:
    """Points along the line, and as many over its number."""
    (x0, y0), (x1, y1) = mark.drawn[0]
    shares = (0.1, 0.3, 0.5, 0.7, 0.9)
    along = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for share in shares]
    wide, _ = _half(mark.text)
    return along + [(mark.at[0] + wide * (2 * share - 1), mark.at[1]) for share in shares]


def _half(text: str) -> Point:
    """Half the width and height of a number."""
    return LETTER_HALF[0] * len(text), LETTER_HALF[1]


def _arm(body: Body, end: Place | str, *, at: Vec) -> Vec:
    """The direction of an angle's arm: three plain numbers are one already."""
    if isinstance(end, str):
        return DOWN
    return end if isinstance(end, tuple) else subtract(position_of(body, end), at)


def _swung(one: Vec, other: Vec, *, share: float, angle: float) -> Vec:
    if sin(angle) < 1e-3:
        return lerp(one, other, share)
    first = scaled(one, sin((1 - share) * angle) / sin(angle))
    return add(first, scaled(other, sin(share * angle) / sin(angle)))


def _path(name: str, *, points: Sequence[Point], camera: Camera) -> str:
    seen = [camera.place(point) for point in points]
    outline = open_curve(seen) if len(seen) > 2 else _segment(seen)
    return element("path", class_=name, d=outline.text)


def _segment(points: list[Point]) -> Outline:
    return Outline(polygon(points).tokens[:-1])
