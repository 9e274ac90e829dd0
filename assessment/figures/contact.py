"""Contact: setting a body down on the floor or a seat, and over its spot."""

from collections.abc import Iterable

from assessment.figures.body import Body
from assessment.figures.flesh import Flesh, flesh
from assessment.figures.posture import AtHeight, Pose, Resting
from assessment.figures.vectors import Vec

LEG_PARTS = ("thigh", "shank", "foot", "toes")
ARM_PARTS = ("uarm", "farm", "hand", "fing", "thumb")
RINGS = ("rings", "shirt")


def set_down(body: Body, pose: Pose) -> None:
    """
    Move a body, without turning it, to where its pose says it rests.

    Args:
        body: A body laid out by its angles; it is changed.
        pose: Its pose with support and pin.
    """
    body.shift((0.0, _rise(body, pose), 0.0))
    if pose.pin is not None:
        x, _, z = body.points[pose.pin.point]
        body.shift((pose.pin.x - x, 0.0, pose.pin.z - z))


def lowest(shape: Flesh, parts: Iterable[str]) -> float:
    """Return how high the lowest of these parts of the flesh is above the floor, in cm."""
    return min(low for part in parts for low in _bottoms(shape, part))


def _rise(body: Body, pose: Pose) -> float:
    support = pose.support
    if isinstance(support, AtHeight):
        return support.height - body.points[support.point][1]
    if isinstance(support, Resting):
        shape = flesh(body, pose)
        parts = support.parts
        return -lowest(shape, _free_parts(shape, pose) if parts is None else parts)
    return 0.0


def _free_parts(shape: Flesh, pose: Pose) -> list[str]:
    placed = {part + side for side in pose.feet for part in LEG_PARTS}
    placed |= {part + side for side in pose.hands for part in ARM_PARTS}
    return [part for part in (*shape.spheres, *RINGS) if part not in placed]


def _bottoms(shape: Flesh, part: str) -> list[float]:
    if part in RINGS:
        rings: list[list[Vec]] = shape.rings if part == "rings" else shape.shirt
        return [point[1] for ring in rings for point in ring]
    return [centre[1] - radius for centre, radius in shape.spheres[part]]
