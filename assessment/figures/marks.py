"""What lies on the body: eyes, the middle lines of the shirt, the glow, and the shadow under it."""

from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from assessment.figures.body import Body
from assessment.figures.camera import Camera, Point
from assessment.figures.flesh import Flesh
from assessment.figures.outlines import Outline, open_curve, straight_lines, whole
from assessment.figures.skeleton import SIDES
from assessment.figures.svg import number
from assessment.figures.vectors import (
    FORWARD,
    ORIGIN,
    RIGHT,
    Vec,
    add,
    dot,
    lerp,
    scaled,
    subtract,
    unit,
)

LINE_RINGS = (1, 3, 5, 7, 9, 10)
FADE = 0.3
GLOW_SPREAD = 1.25
SHADOW_CHAINS = (
    *(("ball" + side, "ankle" + side, "knee" + side, "hip" + side) for side in SIDES),
    *(("tip" + side, "wrist" + side, "elbow" + side, "sh" + side) for side in SIDES),
    ("hipR", "hipL"),
    ("shR", "shL"),
    ("pelvis", "T12", "C7", "skull"),
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark: its place in the picture and how visible it is, 0 to 1."""

    x: int
    y: int
    seen: float


@dataclass(frozen=True, slots=True)
class Line:
    """A middle line: its path and how visible it is, 0 to 1."""

    outline: Outline
    seen: float


def eyes(*, body: Body, camera: Camera) -> tuple[Dot, ...]:
    """Return both eyes; one that the head hides fades away."""
    forward, right = (body.direction("skull", way) for way in (FORWARD, RIGHT))
    found: list[Dot] = []
    for sign in (1.0, -1.0):
        facing = camera.depth(unit(add(forward, scaled(right, 0.45 * sign))))
        x, y = camera.project(body.point("skull", (7.9, 6.3, 3.0 * sign)))
        found.append(Dot(whole(x), whole(y), round(_clamped((facing - 0.12) / 0.15), 2)))
    return tuple(found)


def middle_line(*, flesh: Flesh, camera: Camera, front: bool) -> Line:
    """
    Draw the middle of the chest or of the back, which shows how far the trunk has turned.

    Args:
        flesh: The body's flesh.
        camera: The camera.
        front: The chest's line; else the back's.

    Returns:
        The line, slid to the edge where it is hidden and faded out when it is far round.
    """
    start = 0.0 if front else pi
    points: list[Point] = []
    facing = 0.0
    for index in LINE_RINGS:
        ring = flesh.shirt[index]
        middle = lerp(ring[0], ring[len(ring) // 2], 0.5)
        deep = subtract(ring[0], middle)
        wide = subtract(ring[len(ring) // 4], middle)
        forward = camera.depth(deep) / dot(deep, deep)
        sideways = camera.depth(wide) / dot(wide, wide)
        steep = hypot(forward, sideways)
        toward = cos(start) * forward
        facing += toward / steep if steep > 1e-6 else 0.0
        angle = start
        if toward < 0 and steep > 1e-6:
            angle = _nearest_edge(atan2(sideways, forward), start=start)
        point = add(middle, add(scaled(deep, cos(angle)), scaled(wide, sin(angle))))
        points.append(camera.project(point))
    seen = _clamped((facing / len(LINE_RINGS) + FADE) / FADE)
    return Line(open_curve(points), round(seen, 2))


def shadow(body: Body) -> Outline:
    """Return the shadow on the floor, in whole cm of the floor's own X and Z."""
    path = Outline()
    for chain in SHADOW_CHAINS:
        places = [body.points[name] for name in chain]
        path += straight_lines([(x, z) for x, _, z in places])
    return path


def floor_transform(camera: Camera) -> str:
    """Return the transform that lays floor coordinates into the picture."""
    x0, y0 = camera.project(ORIGIN)
    x1, y1 = camera.project(FORWARD)
    x2, y2 = camera.project(RIGHT)
    parts = [number(part, places=1) for part in (x1 - x0, y1 - y0, x2 - x0, y2 - y0)]
    return f"matrix({' '.join(parts)} {x0:.0f} {y0:.0f})"


def glow_targets(frame: str, *, offset: Vec) -> tuple[str, ...]:
    """Return the units that a glow on a part may show on."""
    if frame.startswith(("tho", "lum")):
        return ("shirt",)
    if frame == "pelvis":
        return ("pelvis", "shirt", "thighR" if offset[2] >= 0 else "thighL")
    return (frame, "pelvis") if frame.startswith("thigh") else (frame,)


def _nearest_edge(ahead: float, *, start: float) -> float:
    edges = (ahead + pi / 2, ahead - pi / 2)
    return min(edges, key=lambda edge: abs((edge - start + pi) % (2 * pi) - pi))


def _clamped(value: float) -> float:
    return max(0.0, min(1.0, value))
