"""
Where the zones lie: patches computed on the surface of a body.

Hips are the groin in front and the buttocks behind, the mid back is a shield between the
shoulder blades, the posterior chain is hamstrings and calves. They show where a zone is, not
the outline of any muscle.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from assessment.figures.body import Body
from assessment.figures.camera import Camera, Point
from assessment.figures.flesh import LIMBS, SHIRT_RINGS, Ring
from assessment.figures.outlines import Outline, closed_curve
from assessment.figures.skeleton import SIDES, SIGN
from assessment.figures.vectors import Vec

BACK = 180.0  # degrees round a bone or the trunk from the front, more is outward


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a patch on a limb: how far down (cm), and its inner and outer edge (degrees)."""

    down: float
    inner: float
    outer: float


# Half the shield's width at each of the shirt's rings from the lowest ribs up, in degrees.
SHIELD = ((4, 12.0), (5, 21.0), (6, 31.0), (7, 38.0), (8, 41.0), (9, 42.0), (10, 30.0))
HAMSTRING = (
    Row(12.2, -14.0, 34.0),
    Row(14.2, -48.0, 58.0),
    Row(20.0, -62.0, 62.0),
    Row(28.0, -58.0, 56.0),
    Row(35.0, -44.0, 44.0),
    Row(39.0, -22.0, 22.0),
)
CALF = (
    Row(3.5, -24.0, 24.0),
    Row(6.0, -60.0, 60.0),
    Row(13.0, -70.0, 66.0),
    Row(20.0, -60.0, 56.0),
    Row(25.0, -36.0, 30.0),
    Row(28.0, -14.0, 10.0),
)
# Control points round the patch in the pelvis's frame, as on the right side (cm).
BUTTOCK: tuple[Vec, ...] = (
    (-9.0, 8.0, 3.6),
    (-8.0, 8.6, 10.0),
    (-6.0, 4.8, 15.6),
    (-6.5, -4.0, 15.8),
    (-9.0, -9.4, 11.0),
    (-9.0, -9.8, 4.4),
    (-10.0, -6.0, 1.0),
    (-10.0, 2.0, 1.2),
)
GROIN: tuple[Vec, ...] = (
    (6.0, 9.6, 12.0),
    (7.0, 8.4, 15.0),
    (7.0, 0.0, 15.4),
    (7.0, -8.0, 13.6),
    (7.0, -14.5, 9.6),
    (7.0, -13.0, 5.4),
    (7.0, -6.0, 3.4),
    (6.0, 2.0, 7.2),
)


def hips_in_front(body: Body, *, camera: Camera) -> Outline:
    """Draw both groins."""
    return _on_pelvis(body, GROIN, camera=camera)


def hips_behind(body: Body, *, camera: Camera) -> Outline:
    """Draw both buttocks."""
    return _on_pelvis(body, BUTTOCK, camera=camera)


def mid_back(body: Body, *, camera: Camera) -> Outline:
    """Draw the shield between the shoulder blades."""
    rows = [(SHIRT_RINGS[index], half) for index, half in SHIELD]
    edges = [
        (
            camera.project(_on_ring(body, ring, degrees=BACK - half)),
            camera.project(_on_ring(body, ring, degrees=BACK + half)),
        )
        for ring, half in rows
    ]
    return _round(edges)


def back_of_legs(body: Body, *, camera: Camera) -> Outline:
    """Draw hamstrings and calves of both legs."""
    outline = Outline()
    for side in SIDES:
        outline += _on_limb(body, "thigh", rows=HAMSTRING, side=side, camera=camera)
        outline += _on_limb(body, "shank", rows=CALF, side=side, camera=camera)
    return outline


def _on_pelvis(body: Body, points: Sequence[Vec], *, camera: Camera) -> Outline:
    outline = Outline()
    for side in SIDES:
        placed = [body.point("pelvis", (x, y, z * SIGN[side])) for x, y, z in points]
        outline += closed_curve([camera.project(point) for point in placed])
    return outline


def _on_ring(body: Body, ring: Ring, *, degrees: float) -> Vec:
    angle = radians(degrees)
    forward = ring.forward + ring.half_depth * cos(angle)
    return body.point(ring.link, (forward, ring.height, ring.half_width * sin(angle)))


def _on_limb(body: Body, limb: str, *, rows: Sequence[Row], side: str, camera: Camera) -> Outline:
    edges = []
    for row in rows:
        inner, outer = (
            camera.project(_beside_bone(body, limb, row.down, degrees=BACK - angle, side=side))
            for angle in (row.inner, row.outer)
        )
        edges.append((inner, outer))
    return _round(edges)


def _beside_bone(body: Body, limb: str, down: float, *, degrees: float, side: str) -> Vec:
    """Return a point on a limb's skin, so far down the bone and round it."""
    forward, radius = _thickness(limb, down)
    angle = radians(degrees)
    out = SIGN[side] * radius * sin(angle)
    return body.point(limb + side, (forward + radius * cos(angle), -down, out))


def _thickness(limb: str, down: float) -> tuple[float, float]:
    """Return how far forward a limb's middle lies at a height, and how thick it is there."""
    spheres = LIMBS[limb]
    above = [sphere for sphere in spheres if -sphere[0][1] <= down][-1]
    below = next((sphere for sphere in spheres if -sphere[0][1] > down), above)
    length = above[0][1] - below[0][1]
    share = (down + above[0][1]) / length if length else 0.0
    forward = above[0][0] + (below[0][0] - above[0][0]) * share
    return forward, above[1] + (below[1] - above[1]) * share


def _round(edges: Sequence[tuple[Point, Point]]) -> Outline:
    """Draw round rows of left and right edges: down one side and up the other."""
    return closed_curve([*(one for one, _ in edges), *(other for _, other in reversed(edges))])
