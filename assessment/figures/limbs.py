"""
Outlines of limbs: a bone of three circles, a taper of two, and a blob round any circles.

All take the circles as the camera sees them (x, y, radius) and give a path with the same
commands from every side, however much the limb is foreshortened.
"""

from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin, sqrt

from assessment.figures.camera import Disc, Point
from assessment.figures.outlines import Outline, closed_curve, whole

STEEPEST = 0.97
LEAST_TAPER = 0.03
HEM_BULGE = 1.33
FLATTEST_HEM = 0.10
BLOB_MARGIN = 1.03


@dataclass(frozen=True, slots=True)
class Hem:
    """
    An open end, as of a sleeve: an arc of an ellipse instead of a round cap.

    Attributes:
        depth: How much the limb points at or away from the eye, 0 to 1.
    """

    depth: float


def bone_outline(
    discs: list[Disc], *, axis: Point, bend: float = 0.5, hem: Hem | None = None
) -> Outline:
    """
    Draw round three circles in a row, thick to thin.

    Args:
        discs: The circles at the near end, near the middle and at the far end.
        axis: Direction along the bone, used when it points straight at the eye.
        bend: Where on each side's curve the middle circle touches, 0 to 1.
        hem: Draws the far end as a hem.

    Returns:
        Cap, side, cap or hem, side.
    """
    first, middle, last = discs
    length = hypot(last[0] - first[0], last[1] - first[1])
    along = _towards(first, end=last, otherwise=axis)
    tapers = (
        max(LEAST_TAPER, _taper(first, end=middle)),
        _taper(first, end=last),
        max(LEAST_TAPER, _taper(middle, end=last)),
    )
    reach = min(1.0, length / (3 * first[2]))
    left = [_touch(disc, along=along, taper=taper, side=1) for disc, taper in _pair(discs, tapers)]
    right = [
        _touch(disc, along=along, taper=taper, side=-1) for disc, taper in _pair(discs, tapers)
    ]
    out = _control(right, bend=bend, reach=reach)
    back = _control(left, bend=bend, reach=reach)
    path = Outline().then("M", *left[0]).then(_arc(first[2], large=True), *_gap(left[0], right[0]))
    path = path.then("q", *_gap(right[0], out), *_gap(right[0], right[2]))
    path = _far_end(path, start=right[2], end=left[2], along=along, radius=last[2], hem=hem)
    return path.then("q", *_gap(left[2], back), *_gap(left[2], left[0])).then("z")


def taper_outline(first: Disc, *, last: Disc, axis: Point, capped: bool = True) -> Outline:
    """
    Draw round two circles, in the shortest form that tapers.

    Args:
        first: The circle at the near end.
        last: The circle at the far end, no larger.
        axis: Direction along the bone, used when it points straight at the eye.
        capped: Rounds the near end; without it the end lies under another bone.

    Returns:
        Cap or flat end, side, cap, side; the sides are straight.
    """
    along = _towards(first, end=last, otherwise=axis)
    taper = max(LEAST_TAPER, _taper(first, end=last))
    left, right = (
        [_touch(disc, along=along, taper=taper, side=side) for disc in (first, last)]
        for side in (1, -1)
    )
    near = _arc(first[2], large=True) if capped else "l"
    path = Outline().then("M", *left[0]).then(near, *_gap(left[0], right[0]))
    path = path.then("l", *_gap(right[0], right[1]))
    return path.then(_arc(last[2], large=False), *_gap(right[1], left[1])).then("z")


def blob_outline(discs: list[Disc], *, corners: int, axis: Point) -> Outline:
    """
    Draw round a cluster of circles.

    Args:
        discs: The circles.
        corners: How many control points the outline gets.
        axis: Direction in the picture that turns with the part, so that points keep their place.

    Returns:
        A closed curve just outside the hull of the circles.
    """
    start = atan2(axis[1], axis[0])
    points: list[Point] = []
    for index in range(corners):
        angle = start + 2 * pi * (index + 0.5) / corners
        x, y = cos(angle), sin(angle)
        furthest = max(discs, key=lambda disc: disc[0] * x + disc[1] * y + disc[2])
        radius = furthest[2] * BLOB_MARGIN
        points.append((furthest[0] + radius * x, furthest[1] + radius * y))
    return closed_curve(points)


def _pair(discs: list[Disc], tapers: tuple[float, float, float]) -> list[tuple[Disc, float]]:
    return list(zip(discs, tapers, strict=True))


def _taper(start: Disc, *, end: Disc) -> float:
    distance = max(hypot(end[0] - start[0], end[1] - start[1]), 1e-3)
    return (start[2] - end[2]) / distance


def _towards(start: Disc, *, end: Disc, otherwise: Point) -> Point:
    across, down = end[0] - start[0], end[1] - start[1]
    distance = hypot(across, down)
    return (across / distance, down / distance) if distance > 1e-3 else otherwise


def _touch(disc: Disc, *, along: Point, taper: float, side: int) -> Point:
    """Where a tangent with this taper touches the circle, on the left (1) or right (-1)."""
    lean = max(-STEEPEST, min(STEEPEST, taper))
    out = sqrt(1 - lean * lean) * side
    x, y = along[0] * lean - along[1] * out, along[1] * lean + along[0] * out
    return whole(disc[0] + disc[2] * x), whole(disc[1] + disc[2] * y)


def _control(points: list[Point], *, bend: float, reach: float) -> Point:
    """The control point that takes a curve through the middle one, nearer if foreshortened."""
    start, through, end = points
    share = 2 * bend * (1 - bend)
    pulled: list[float] = []
    for a, b, c in zip(start, through, end, strict=True):
        wanted = (b - (1 - bend) ** 2 * a - bend * bend * c) / share
        chord = (a + c) / 2
        pulled.append(whole(chord + (wanted - chord) * reach))
    return pulled[0], pulled[1]


def _far_end(
    path: Outline, *, start: Point, end: Point, along: Point, radius: float, hem: Hem | None
) -> Outline:
    if hem is None:
        return path.then(_arc(radius, large=False), *_gap(start, end))
    bulge = radius * HEM_BULGE * max(FLATTEST_HEM, hem.depth)
    x, y = along[0] * bulge, along[1] * bulge
    across, down = _gap(start, end)
    return path.then("c", x, y, across + x, down + y, across, down)


def _arc(radius: float, *, large: bool) -> str:
    size = max(1, whole(radius))
    return f"a{size} {size} 0 {int(large)} 1"


def _gap(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]
