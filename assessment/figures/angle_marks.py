"""An angle on the picture: two arms, the arc between them and the number of degrees."""

from math import degrees, sin

from assessment.figures.camera import Camera, Point
from assessment.figures.measure_mark import Mark
from assessment.figures.outlines import whole
from assessment.figures.vectors import Vec, add, angle_between, lerp, scaled, unit

ARC = 47.0
ARM = 54.0
ARC_STEPS = 6
NUMBER_OUT = 13.0
LEAST_ANGLE = 2.0


def angle_mark(at: Vec, *, start: Vec, end: Vec, camera: Camera) -> Mark:
    """
    Show an angle.

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


def _swung(one: Vec, other: Vec, *, share: float, angle: float) -> Vec:
    if sin(angle) < 1e-3:
        return lerp(one, other, share)
    first = scaled(one, sin((1 - share) * angle) / sin(angle))
    return add(first, scaled(other, sin(share * angle) / sin(angle)))
