"""
Things that move with the body, or lie between its parts: a stick, a strap, a rolled towel, a phone.

They are units like any limb: one path of unchanging commands, and spheres for the painter's order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assessment.figures.body import Body, Sphere
from assessment.figures.camera import Camera
from assessment.figures.limbs import blob_outline, bone_outline
from assessment.figures.outlines import Outline
from assessment.figures.scenery import Prop
from assessment.figures.vectors import UP, Vec, lerp

RADII = {"stick": 1.15, "strap": 0.8, "roll": 3.0}
PAINTS = {"stick": "q", "strap": "c", "roll": "m", "phone": "b"}
BEADS = 14
PHONE_HALVES: dict[str, Vec] = {"x": (0.35, 7.2, 3.5), "z": (3.5, 7.2, 0.35)}
PHONE_EDGE = 0.5
SIGNS = (1.0, -1.0)


@dataclass(frozen=True, slots=True)
class Gear:
    """
    One moving thing in one frame.

    Attributes:
        paint: Its class in the picture.
        outline: Its path.
        spheres: Where it is, for the painter's order.
    """

    paint: str
    outline: Outline
    spheres: list[Sphere]


def place(body: Body, at: Sequence[Any]) -> Vec:
    """Return a point of the world: given as one, or as a part and a point in its frame."""
    if isinstance(at[0], str):
        x, y, z = at[1]
        return body.point(at[0], (x, y, z))
    x, y, z = at
    return (x, y, z)


def draw_gear(props: Sequence[Prop], *, body: Body, camera: Camera) -> dict[str, Gear]:
    """
    Draw every thing that moves with the body.

    Args:
        props: All things of the figure.
        body: The solved body.
        camera: The camera.

    Returns:
        The moving ones by a name of their own, such as ``stick1``.
    """
    found: dict[str, Gear] = {}
    for index, prop in enumerate(props):
        kind, *parts = prop if not isinstance(prop, str) else (prop,)
        if kind in RADII:
            start, end = (place(body, each) for each in parts[:2])
            found[f"{kind}{index}"] = _rod(kind, start=start, end=end, camera=camera)
        elif kind == "phone":
            facing = parts[2].removeprefix("-") if len(parts) > 2 else "x"
            found[f"{kind}{index}"] = _phone(
                body, part=parts[0], centre=parts[1], facing=facing, camera=camera
            )
    return found


def rod_ends(props: Sequence[Prop], *, body: Body, kind: str = "stick") -> list[Vec]:
    """Return the ends of every stick (or strap), first end first."""
    rods = [prop for prop in props if not isinstance(prop, str) and prop[0] == kind]
    return [place(body, end) for rod in rods for end in rod[1:3]]


def _rod(kind: str, *, start: Vec, end: Vec, camera: Camera) -> Gear:
    """Draw a stick, a strap or a roll between two points of the world."""
    radius = RADII[kind]
    discs = camera.discs([(lerp(start, end, share), radius) for share in (0.0, 0.5, 1.0)])
    beads = [(lerp(start, end, index / BEADS), radius) for index in range(BEADS + 1)]
    return Gear(PAINTS[kind], bone_outline(discs, axis=(0.0, 1.0)), beads)


def _phone(body: Body, *, part: str, centre: Vec, facing: str, camera: Camera) -> Gear:
    """Draw a phone that lies flat on a part of the body."""
    half = PHONE_HALVES[facing]
    corners = [
        body.point(
            part, (centre[0] + x * half[0], centre[1] + y * half[1], centre[2] + z * half[2])
        )
        for x in SIGNS
        for y in SIGNS
        for z in SIGNS
    ]
    axis = camera.direction(body.direction(part, UP))
    discs = camera.discs([(corner, PHONE_EDGE) for corner in corners])
    spheres = [(corner, 0.6) for corner in corners] + [(body.point(part, centre), 2.5)]
    return Gear(PAINTS["phone"], blob_outline(discs, corners=16, axis=axis), spheres)
