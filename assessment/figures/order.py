"""The painter's order: where two units overlap in the picture, their depths vote."""

from collections.abc import Mapping
from math import sqrt

from assessment.figures.body import Body, Sphere
from assessment.figures.camera import Camera
from assessment.figures.flesh import Flesh
from assessment.figures.layers import Vote
from assessment.figures.skeleton import SIDES
from assessment.figures.vectors import (
    FORWARD,
    RIGHT,
    UP,
    Vec,
    add,
    dot,
    lerp,
    norm,
    scaled,
    subtract,
)

OVERLAP = 0.8
DEPTH_CAP = 8.0
JOINT_DEPTH = 1.5
WEIGHT_CAP = 4.0
RING_DISCS = (-1.0, -0.5, 0.0, 0.5, 1.0)
HAIR_IN_FRONT = -0.45
NOSE_IN_FRONT = 0.25
EAR_SEEN = -0.15
CHIN_IN_FRONT = -0.35

JOINED = frozenset(
    frozenset(pair)
    for pair in [
        ("pelvis", "shirt"),
        ("shirt", "head"),
        *(("pelvis", "thigh" + side) for side in SIDES),
        *(("shirt", "uarm" + side) for side in SIDES),
        *(("thigh" + side, "shank" + side) for side in SIDES),
        *(("uarm" + side, "farm" + side) for side in SIDES),
    ]
)
LEANINGS: dict[tuple[str, str], float] = {("shirt", "pelvis"): 6.0, ("head", "shirt"): 4.0} | {
    (front + side, back + (side if back in {"shank", "farm"} else "")): lean
    for side in SIDES
    for front, back, lean in (
        ("thigh", "shank", 1.2),
        ("uarm", "farm", 1.2),
        ("uarm", "shirt", 3.0),
        ("thigh", "pelvis", 0.5),
    )
}


def unit_spheres(flesh: Flesh) -> dict[str, list[Sphere]]:
    """Return each unit as enough spheres to find where units overlap; the head is one unit."""
    spheres = flesh.spheres
    units = {
        "pelvis": _ring_spheres(flesh.rings[:4]),
        "shirt": _ring_spheres(flesh.shirt),
        "head": _filled(spheres["neck"][1:], steps=3) + spheres["hair"] + spheres["face"],
    }
    for side in SIDES:
        foot = _filled(spheres["foot" + side], steps=3) + spheres["toes" + side]
        hand = spheres["hand" + side] + spheres["fing" + side]
        units["thigh" + side] = _filled(spheres["thigh" + side], steps=4)
        units["shank" + side] = _filled(spheres["shank" + side], steps=3) + foot
        units["uarm" + side] = _filled(spheres["uarm" + side], steps=4)
        units["farm" + side] = _filled(spheres["farm" + side], steps=4) + hand
    return units


def mean_depths(units: Mapping[str, list[Sphere]], *, camera: Camera) -> dict[str, float]:
    """Return how near each unit is on the whole, in cm."""
    return {
        name: sum(camera.depth(centre) for centre, _ in spheres) / len(spheres)
        for name, spheres in units.items()
    }


def depth_votes(units: Mapping[str, list[Sphere]], *, camera: Camera) -> list[Vote]:
    """
    Let every two units that overlap in the picture vote.

    Args:
        units: The units as spheres (cm).
        camera: Where they are seen from.

    Returns:
        One vote for each overlapping or leaning pair.
    """
    seen = {
        name: [
            (dot(centre, camera.right), dot(centre, camera.up), camera.depth(centre), radius)
            for centre, radius in spheres
        ]
        for name, spheres in units.items()
    }
    names = list(units)
    votes: list[Vote] = []
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            slack = JOINT_DEPTH if frozenset((one, other)) in JOINED else 0.0
            difference, weight = _overlap(seen[one], seen[other], slack=slack)
            lean = LEANINGS.get((one, other), 0.0) - LEANINGS.get((other, one), 0.0)
            if weight or lean:
                value = (difference / weight if weight else 0.0) + lean
                front, back = (one, other) if value > 0 else (other, one)
                votes.append(Vote(abs(value) * min(max(weight, 0.1), WEIGHT_CAP), front, back))
    return votes


def head_order(*, body: Body, camera: Camera) -> tuple[str, ...]:
    """Return the pieces of the head from back to front."""
    facing = camera.depth(body.direction("skull", FORWARD))
    rightward = camera.depth(body.direction("skull", RIGHT))
    ears = tuple(
        "ear" + side for side, sign in (("R", 1), ("L", -1)) if rightward * sign > EAR_SEEN
    )
    if facing <= HAIR_IN_FRONT:
        return ("neck", "nose", "face", *ears, "hair")
    face = ("face", "nose") if facing >= NOSE_IN_FRONT else ("nose", "face")
    crown = camera.depth(body.direction("skull", UP))
    back = ("hair", "neck") if crown < CHIN_IN_FRONT else ("neck", "hair")
    return (*back, *face, *ears)


def _overlap(
    one: list[tuple[float, float, float, float]],
    other: list[tuple[float, float, float, float]],
    *,
    slack: float,
) -> tuple[float, float]:
    total = weight = 0.0
    for x, y, depth, radius in one:
        for x2, y2, depth2, radius2 in other:
            square = (x - x2) ** 2 + (y - y2) ** 2
            reach = radius + radius2
            difference = depth - depth2
            if square >= reach * reach * OVERLAP or (slack and abs(difference) < slack):
                continue
            share = 1 - sqrt(square) / reach
            total += share * max(-DEPTH_CAP, min(DEPTH_CAP, difference))
            weight += share
    return total, weight


def _filled(spheres: list[Sphere], *, steps: int) -> list[Sphere]:
    """Put more spheres between the ones that shape a limb."""
    filled: list[Sphere] = []
    for index, (centre, radius) in enumerate(spheres):
        filled.append((centre, radius))
        if index + 1 < len(spheres):
            after, after_radius = spheres[index + 1]
            for step in range(1, steps):
                share = step / steps
                filled.append(
                    (lerp(centre, after, share), radius + (after_radius - radius) * share)
                )
    return filled


def _ring_spheres(rings: list[list[Vec]]) -> list[Sphere]:
    """Five spheres across each ring, as thick as the ring is deep."""
    spheres: list[Sphere] = []
    for ring in rings:
        quarter = len(ring) // 4
        right, left = ring[quarter], ring[3 * quarter]
        middle = lerp(right, left, 0.5)
        radius = norm(subtract(ring[0], ring[2 * quarter])) / 2
        half = norm(subtract(right, left)) / 2
        inset = max(0.0, (half - radius) / half)
        arm = subtract(right, middle)
        spheres += [(add(middle, scaled(arm, place * inset)), radius) for place in RING_DISCS]
    return spheres
