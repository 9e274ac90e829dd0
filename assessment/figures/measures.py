"""
What is measured, drawn on the picture: an angle with its arc, or a length with its line.

The number is the only text in any picture; a picture with one must not be mirrored.
"""

from math import acos, degrees, hypot, sin

from assessment.figures.body import Body
from assessment.figures.camera import Camera, Point
from assessment.figures.outlines import open_curve, polygon, whole
from assessment.figures.posture import Place
from assessment.figures.scenery import Measure
from assessment.figures.svg import element
from assessment.figures.targets import position_of
from assessment.figures.vectors import DOWN, Vec, add, distance, dot, lerp, scaled, subtract, unit

ARC = 24.0
ARM = 34.0
ARC_STEPS = 6
NUMBER_OUT = 9.0
LEAST_ANGLE = 2.0
TICK = 18.0
LEAST_LENGTH = 1.0
NUMBER_BESIDE = 42.0
BASELINE = 16.0


def draw_measure(measure: Measure, *, body: Body, camera: Camera) -> str:
    """
    Draw what a movement measures on one of its poses.

    Args:
        measure: The angle or the length.
        body: The solved body.
        camera: The camera.

    Returns:
        The markup.
    """
    if measure.at is not None:
        at = position_of(body, measure.at)
        start, end = (_arm(body, each, at=at) for each in (measure.start, measure.end))
        return angle_mark(at, start=start, end=end, camera=camera)
    start = position_of(body, measure.start)
    under = (start[0], 0.0, start[2])
    end = under if isinstance(measure.end, str) else position_of(body, measure.end)
    return length_mark(start, end=end, camera=camera)


def angle_mark(at: Vec, *, start: Vec, end: Vec, camera: Camera) -> str:
    """
    Draw an angle: two arms, the arc between them and the number of degrees.

    Args:
        at: The corner, in cm.
        start: Direction of the arm that is counted from.
        end: Direction of the arm that moves.
        camera: The camera.

    Returns:
        The markup; the arc lies in the plane of both arms, the number is whole degrees.
    """
    one, other = unit(start), unit(end)
    angle = acos(max(-1.0, min(1.0, dot(one, other))))
    arms = [
        _line([at, add(at, scaled(one, ARM))], camera=camera, dashed=True),
        _line([at, add(at, scaled(other, ARM))], camera=camera, dashed=True),
    ]
    way = [_swung(one, other, share=step / ARC_STEPS, angle=angle) for step in range(ARC_STEPS + 1)]
    arc = ""
    if degrees(angle) >= LEAST_ANGLE:
        seen = [camera.project(add(at, scaled(each, ARC))) for each in way]
        arc = element("path", class_="r", d=open_curve(seen).text)
    middle = way[ARC_STEPS // 2]
    number = _number(
        camera.project(add(at, scaled(middle, ARC + NUMBER_OUT))), f"{whole(degrees(angle))}°"
    )
    return "".join(arms) + arc + number


def length_mark(start: Vec, *, end: Vec, camera: Camera, number: float | None = None) -> str:
    """
    Draw a length: a line with a tick at both ends and the number of centimetres.

    Args:
        start: One end, in cm.
        end: The other end.
        camera: The camera.
        number: The number to show, if it is not simply the length.

    Returns:
        The markup; the number is whole centimetres.
    """
    shown = whole(distance(start, end) if number is None else number)
    (x0, y0), (x1, y1) = camera.project(start), camera.project(end)
    length = hypot(x1 - x0, y1 - y0)
    across = ((y1 - y0) / length, (x0 - x1) / length) if length > LEAST_LENGTH else (1.0, 0.0)
    line = element("path", class_="r", d=polygon([(x0, y0), (x1, y1)]).text.removesuffix("z"))
    ticks = "".join(_tick((x, y), across=across) for x, y in ((x0, y0), (x1, y1)))
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    beside = (x + across[0] * NUMBER_BESIDE, y + across[1] * NUMBER_BESIDE)
    return line + ticks + _number(beside, f"{shown} cm".replace("-", "\N{MINUS SIGN}"))


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


def _line(points: list[Vec], *, camera: Camera, dashed: bool) -> str:
    path = polygon([camera.project(point) for point in points]).text.removesuffix("z")
    return element("path", class_="r e" if dashed else "r", d=path)


def _tick(at: Point, *, across: Point) -> str:
    x, y = across[0] * TICK, across[1] * TICK
    ends = [(at[0] - x, at[1] - y), (at[0] + x, at[1] + y)]
    return element("path", class_="r", d=polygon(ends).text.removesuffix("z"))


def _number(at: Point, text: str) -> str:
    return element("text", text, class_="v", x=whole(at[0]), y=whole(at[1] + BASELINE))
