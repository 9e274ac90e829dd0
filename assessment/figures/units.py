"""
A body as drawable units: one path each, in the colour of skin, shirt, shorts or hair.

Clothes are colour blocks (shorts to the knee, sleeves to the middle of the upper arm), so a
thigh never runs into a calf nor a forearm into an upper arm, and no inner lines are needed.
"""

from dataclasses import dataclass
from enum import StrEnum

from assessment.figures.body import Body, Sphere
from assessment.figures.camera import Camera, Point
from assessment.figures.flesh import Flesh
from assessment.figures.limbs import Hem, blob_outline, bone_outline, taper_outline
from assessment.figures.outlines import Outline, closed_curve
from assessment.figures.skeleton import SIDES
from assessment.figures.trunk import trunk_points
from assessment.figures.vectors import DOWN, FORWARD, UP, Vec, lerp

SHORTS_END = 0.90
SLEEVE_END = 0.62
THIGH_MIDDLE = 0.335
HEM_EASE = 0.35
SLEEVE_RADII = (5.25, 5.0, 4.75)
SHORTS_STATIONS = (0, 1, 2, 3, 4)
SHIRT_STATIONS = (0, 1, 3, 5, 6, 7, 8, 9, 10, 11)


class Colour(StrEnum):
    """What a unit is made of; the value is its class in the picture."""

    SKIN = "s"
    SHIRT = "t"
    SHORTS = "p"
    HAIR = "h"


@dataclass(frozen=True, slots=True)
class Unit:
    """A path with the colour it is filled with."""

    colour: Colour
    outline: Outline


@dataclass(frozen=True, slots=True)
class Tailor:
    """
    Draws the parts of one body for one camera.

    Attributes:
        body: Where the joints are.
        flesh: The spheres and rings round them.
        camera: Where it is seen from.
    """

    body: Body
    flesh: Flesh
    camera: Camera

    def axis(self, frame: str, direction: Vec) -> Point:
        """Return a direction of a part as the camera sees it."""
        return self.camera.direction(self.body.direction(frame, direction))

    def hem(self, frame: str) -> Hem:
        """Return the open end of a limb's clothing."""
        return Hem(abs(self.camera.depth(self.body.direction(frame, DOWN))))

    def bone(
        self, spheres: list[Sphere], *, frame: str, bend: float = 0.5, hem: Hem | None = None
    ) -> Outline:
        """Draw three spheres in a row."""
        axis = self.axis(frame, DOWN)
        return bone_outline(self.camera.discs(spheres), axis=axis, bend=bend, hem=hem)

    def taper(self, spheres: list[Sphere], *, frame: str, capped: bool = True) -> Outline:
        """Draw from the first to the last of some spheres in a row."""
        first, *_, last = self.camera.discs(spheres)
        return taper_outline(first, last=last, axis=self.axis(frame, DOWN), capped=capped)

    def blob(self, spheres: list[Sphere], *, frame: str, corners: int, along: Vec = UP) -> Outline:
        """Draw a cluster of spheres."""
        axis = self.axis(frame, along)
        return blob_outline(self.camera.discs(spheres), corners=corners, axis=axis)

    def trunk(self, rings: list[list[Vec]], *, frame: str, stations: tuple[int, ...]) -> Outline:
        """Draw a chain of rings."""
        seen = [[self.camera.project(point) for point in ring] for ring in rings]
        points = trunk_points(seen, stations=stations, up=self.axis(frame, UP))
        return closed_curve(points)


def draw_units(*, body: Body, flesh: Flesh, camera: Camera) -> dict[str, Unit]:
    """
    Draw every unit of a body.

    Args:
        body: The solved body.
        flesh: Its flesh.
        camera: The camera.

    Returns:
        The units by name: limbs end in ``R`` or ``L``.
    """
    tailor = Tailor(body=body, flesh=flesh, camera=camera)
    units: dict[str, Unit] = {}
    for side in SIDES:
        units["thigh" + side] = Unit(Colour.SHORTS, _thigh(tailor, side=side))
        units["shank" + side] = Unit(Colour.SKIN, _lower_leg(tailor, side=side))
        units["uarm" + side] = Unit(Colour.SHIRT, _sleeve(tailor, side=side))
        units["farm" + side] = Unit(Colour.SKIN, _lower_arm(tailor, side=side))
    shorts = tailor.trunk(flesh.rings, frame="pelvis", stations=SHORTS_STATIONS)
    shirt = tailor.trunk(flesh.shirt, frame="thorax", stations=SHIRT_STATIONS)
    units["pelvis"] = Unit(Colour.SHORTS, shorts)
    units["shirt"] = Unit(Colour.SHIRT, shirt)
    return units | _head(tailor)


def between(one: Sphere, other: Sphere, *, share: float, radius: float) -> Sphere:
    """Return a sphere on the line between two others."""
    return lerp(one[0], other[0], share), radius


def _thigh(tailor: Tailor, *, side: str) -> Outline:
    name = "thigh" + side
    hip, middle, knee = tailor.flesh.spheres[name]
    share = (SHORTS_END - THIGH_MIDDLE) / (1 - THIGH_MIDDLE)
    radius = middle[1] + (knee[1] - middle[1]) * share + HEM_EASE
    end = between(middle, knee, share=share, radius=radius)
    return tailor.bone([hip, middle, end], frame=name, hem=tailor.hem(name))


def _lower_leg(tailor: Tailor, *, side: str) -> Outline:
    spheres = tailor.flesh.spheres
    hip, _, knee = spheres["thigh" + side]
    inside = between(hip, knee, share=0.8, radius=5.5)
    skin = [inside, between(hip, knee, share=0.9, radius=5.4), knee]
    top, calf, _, ankle = spheres["shank" + side]
    return (
        tailor.bone(skin, frame="thigh" + side)
        + tailor.bone([top, calf, ankle], frame="shank" + side, bend=0.42)
        + tailor.blob(spheres["foot" + side], frame="foot" + side, corners=11, along=FORWARD)
        + tailor.blob(spheres["toes" + side], frame="toes" + side, corners=9, along=FORWARD)
    )


def _sleeve(tailor: Tailor, *, side: str) -> Outline:
    name = "uarm" + side
    shoulder, _, elbow = tailor.flesh.spheres[name]
    shares = (0.0, SLEEVE_END / 2, SLEEVE_END)
    cloth = [
        between(shoulder, elbow, share=share, radius=radius)
        for share, radius in zip(shares, SLEEVE_RADII, strict=True)
    ]
    return tailor.bone(cloth, frame=name, hem=tailor.hem(name))


def _lower_arm(tailor: Tailor, *, side: str) -> Outline:
    spheres = tailor.flesh.spheres
    shoulder, _, elbow = spheres["uarm" + side]
    inside = between(shoulder, elbow, share=SLEEVE_END - 0.04, radius=4.05)
    skin = [inside, between(shoulder, elbow, share=0.8, radius=3.85), elbow]
    hand = "hand" + side
    palm = spheres[hand] + spheres["fing" + side]
    path = tailor.bone(skin, frame="uarm" + side)
    path += tailor.bone(spheres["farm" + side], frame="farm" + side, bend=0.35)
    path += tailor.blob(palm, frame=hand, corners=11, along=DOWN)
    return path + tailor.taper(spheres["thumb" + side], frame=hand, capped=False)


def _head(tailor: Tailor) -> dict[str, Unit]:
    spheres = tailor.flesh.spheres
    units = {
        "neck": Unit(Colour.SKIN, tailor.bone(spheres["neck"], frame="neck")),
        "hair": Unit(Colour.HAIR, tailor.blob(spheres["hair"], frame="skull", corners=12)),
        "face": Unit(Colour.SKIN, tailor.blob(spheres["face"], frame="skull", corners=14)),
        "nose": Unit(Colour.SKIN, tailor.blob(spheres["nose"], frame="skull", corners=7)),
    }
    for side, sign in (("R", 1), ("L", -1)):
        ear = [
            (tailor.body.point("skull", (-0.9, 5.4, 7.5 * sign)), 1.7),
            (tailor.body.point("skull", (-0.5, 3.2, 7.3 * sign)), 1.2),
        ]
        units["ear" + side] = Unit(Colour.SKIN, tailor.blob(ear, frame="skull", corners=7))
    return units
