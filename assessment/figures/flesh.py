"""
Flesh: how thick a body is, as spheres round its bones and flat rings round its trunk.

All numbers are cm in the frame of the segment they belong to, judged by eye against finished
pictures. The trunk is two chains that overlap, shorts and shirt, so that the tilt of the pelvis
shows apart from the curve of the back.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from assessment.figures.body import Body, Sphere
from assessment.figures.hands import HAND_PARTS, hand_spheres
from assessment.figures.posture import Pose
from assessment.figures.skeleton import (
    FOREARM,
    SHANK,
    SHOULDER_HALF_WIDTH,
    SIDES,
    SIGN,
    THIGH,
    UPPER_ARM,
)
from assessment.figures.vectors import Vec

RING_POINTS = 20
COLLAR = 4.0  # cm from the middle, where a lifted shoulder begins to pull
SHOULDER_LINK = "tho3"
LEVEL = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Ring:
    """A level ellipse round the spine: its link, height, offset forward and half axes."""

    link: str
    height: float
    forward: float
    half_width: float
    half_depth: float


@dataclass(frozen=True, slots=True)
class Flesh:
    """
    The shape of a body in the world.

    Attributes:
        spheres: Spheres (centre, radius) by part: ``thighR``, ``handL``, ``hair``.
        rings: Points of each ring of the shorts, from below.
        shirt: Points of each ring of the shirt, from below.
    """

    spheres: dict[str, list[Sphere]]
    rings: list[list[Vec]]
    shirt: list[list[Vec]]


SHORTS_RINGS = (
    Ring("pelvis", -9.5, -0.6, 9.0, 6.0),
    Ring("pelvis", -5.5, -1.0, 13.5, 9.2),
    Ring("pelvis", 0.0, -1.2, 15.6, 10.4),
    Ring("pelvis", 6.0, -0.5, 14.6, 9.4),
    Ring("lum0", 1.0, 0.1, 13.4, 8.4),
)
SHIRT_RINGS = (
    # The hem is wider than the shorts, which it covers.
    Ring("pelvis", 3.2, -0.8, 16.0, 10.3),
    Ring("pelvis", 8.5, -0.1, 14.4, 9.2),
    Ring("lum0", 3.5, 0.3, 13.2, 8.5),
    Ring("lum1", 3.0, 0.5, 12.8, 8.3),
    Ring("lum2", 3.0, 0.5, 13.2, 8.7),
    Ring("tho0", 2.5, 0.4, 14.0, 9.5),
    Ring("tho1", 3.5, 0.4, 15.2, 10.5),
    Ring("tho2", 3.0, 0.1, 16.2, 10.8),
    Ring("tho3", -1.0, -0.5, 17.3, 9.8),
    Ring("tho3", 2.2, -1.0, 16.6, 7.6),
    Ring("tho3", 5.0, -1.2, 11.5, 6.4),
    Ring("tho3", 7.0, -1.1, 7.0, 5.4),
)
NECK_SPHERES = (
    ("neck", (-0.5, -3.0, 0.0), 5.6),
    ("neck", (0.0, 5.0, 0.0), 4.9),
    ("skull", (-1.2, 2.0, 0.0), 4.9),
)
HEAD: dict[str, list[Sphere]] = {
    "face": [
        ((2.2, 7.0, 1.3), 6.5),
        ((2.2, 7.0, -1.3), 6.5),
        ((1.2, 1.4, 1.6), 4.9),
        ((1.2, 1.4, -1.6), 4.9),
        ((4.6, -1.3, 0.0), 3.2),
    ],
    "nose": [((8.6, 5.6, 0.0), 0.9), ((9.7, 3.2, 0.0), 1.05)],
    "hair": [((-2.4, 8.2, 0.0), 8.2), ((1.4, 9.6, 0.0), 7.5), ((-3.6, 4.6, 0.0), 6.6)],
}
# As on the right side; on the left the third number changes its sign.
LIMBS: dict[str, list[Sphere]] = {
    "thigh": [((0.0, -2.5, 0.0), 8.3), ((0.7, -14.0, 0.0), 7.8), ((0.2, -THIGH, 0.0), 5.2)],
    "shank": [
        ((0.4, 0.0, 0.0), 4.9),
        ((-1.7, -13.0, 0.0), 5.5),
        ((-0.5, -26.0, 0.0), 3.9),
        ((0.0, -SHANK, 0.0), 2.95),
    ],
    "foot": [
        ((0.0, 0.3, 0.0), 3.1),
        ((-4.3, -3.5, 0.0), 3.1),
        ((11.5, -4.3, 1.6), 2.3),
        ((11.0, -4.4, -1.4), 2.2),
    ],
    "toes": [
        ((0.0, 0.0, 1.7), 2.3),
        ((0.0, -0.1, -1.6), 2.2),
        ((5.5, -0.9, 1.4), 1.5),
        ((6.5, -0.8, -1.2), 1.6),
    ],
    "uarm": [((0.0, 0.0, 0.0), 4.9), ((0.2, -12.0, 0.0), 4.3), ((0.0, -UPPER_ARM, 0.0), 3.55)],
    "farm": [((0.0, 0.0, 0.0), 3.5), ((0.2, -6.5, 0.0), 3.75), ((0.0, -FOREARM, 0.0), 2.35)],
}
PARTS = frozenset(
    {"rings", "shirt", "neck", *HEAD}
    | {part + side for part in (*LIMBS, *HAND_PARTS) for side in SIDES}
)


def flesh(body: Body, pose: Pose) -> Flesh:
    """
    Put flesh on a body.

    Args:
        body: The solved body.
        pose: Its pose, for open hands or fists.

    Returns:
        Spheres of the limbs and the head, rings of the trunk.
    """
    spheres: dict[str, list[Sphere]] = {}
    for side in SIDES:
        for part, shape in LIMBS.items():
            spheres[part + side] = _limb(body, part, shape=shape, side=side)
        for part, shape in hand_spheres(pose.bends["grip" + side]).items():
            spheres[part + side] = _limb(body, "hand", shape=shape, side=side)
    spheres["neck"] = [(body.point(frame, at), radius) for frame, at, radius in NECK_SPHERES]
    for part, shape in HEAD.items():
        spheres[part] = [(body.point("skull", at), radius) for at, radius in shape]
    return Flesh(
        spheres=spheres,
        rings=[ring_points(body, ring) for ring in SHORTS_RINGS],
        shirt=[ring_points(body, ring, lifts=_lifts(ring, pose)) for ring in SHIRT_RINGS],
    )


def ring_points(body: Body, ring: Ring, *, lifts: tuple[float, float] = LEVEL) -> list[Vec]:
    """
    Return the points of a ring in the world, from the front round by the right.

    Args:
        body: The solved body.
        ring: The ring.
        lifts: How far the right and the left shoulder are lifted, in cm; the ring's ends go along.

    Returns:
        Points of the world, in cm.
    """
    found: list[Vec] = []
    for index in range(RING_POINTS):
        angle = 2 * pi * index / RING_POINTS
        across = ring.half_width * sin(angle)
        share = min(1.0, max(0.0, abs(across) - COLLAR) / (SHOULDER_HALF_WIDTH - COLLAR))
        height = ring.height + lifts[across < 0] * share
        forward = ring.forward + ring.half_depth * cos(angle)
        found.append(body.point(ring.link, (forward, height, across)))
    return found


def _lifts(ring: Ring, pose: Pose) -> tuple[float, float]:
    """How far the shoulders pull a ring: only the top of the shirt goes along."""
    right, left = (pose.bends["girdle" + side] for side in SIDES)
    return (right, left) if ring.link == SHOULDER_LINK else LEVEL


def _limb(body: Body, segment: str, *, shape: list[Sphere], side: str) -> list[Sphere]:
    return [
        (body.point(segment + side, (x, y, z * SIGN[side])), radius) for (x, y, z), radius in shape
    ]
