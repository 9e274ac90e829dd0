"""Targets of hands and feet: where they are, and how two bones get there."""

from dataclasses import dataclass
from math import sin, sqrt

from assessment.figures.body import Body
from assessment.figures.posture import Between, OnSegment, Place
from assessment.figures.vectors import (
    DOWN,
    RIGHT,
    TINY,
    Mat,
    Vec,
    add,
    angle_between,
    columns,
    cross,
    lerp,
    norm,
    rotated,
    scaled,
    square_to,
    subtract,
    unit,
)

STRAIGHTEST = 0.9995  # of both bones: a limb that is quite straight has no bending direction
SAME_WAY = 1e-3  # radians
OPPOSITE = 3.1


@dataclass(frozen=True, slots=True)
class Bones:
    """The lengths of a limb's two bones in cm, from the body outwards."""

    upper: float
    lower: float

    @property
    def reach(self) -> float:
        """The farthest the limb reaches."""
        return (self.upper + self.lower) * STRAIGHTEST


def position_of(body: Body, place: Place, *, centre: Vec | None = None) -> Vec:
    """
    Return where a target is in the world.

    Args:
        body: The body it may be fixed to.
        place: The target.
        centre: Where a limb starts. Between two targets the hand swings round it, because on
            the straight way it would pass through the shoulder.

    Returns:
        A point in cm.
    """
    if isinstance(place, OnSegment):
        return body.point(place.segment, place.offset)
    if isinstance(place, Between):
        start = position_of(body, place.start, centre=centre)
        end = position_of(body, place.end, centre=centre)
        if centre is None:
            return lerp(start, end, place.share)
        return _swung(start, end, share=place.share, centre=centre)
    return place


def direction_of(body: Body, place: Place) -> Vec:
    """Return a target's direction in the world, with length 1."""
    if isinstance(place, OnSegment):
        return unit(rotated(body.frames[place.segment], place.offset))
    if isinstance(place, Between):
        start, end = direction_of(body, place.start), direction_of(body, place.end)
        return unit(lerp(start, end, place.share))
    return unit(place)


def two_bones(start: Vec, target: Vec, *, bones: Bones, pole: Vec) -> tuple[Vec, Vec]:
    """
    Bend a limb so that its end gets as near to a target as its length allows.

    Args:
        start: Where the limb starts.
        target: Where its end should be.
        bones: How long its bones are; both keep their length.
        pole: Direction in which the joint between them points.

    Returns:
        The joint between the bones, and the end.
    """
    way = subtract(target, start)
    shortest = abs(bones.upper - bones.lower) * 1.001 + 0.01
    gap = max(min(norm(way), bones.reach), shortest)
    along = unit(way) if norm(way) > TINY else DOWN
    cosine = (bones.upper**2 + gap**2 - bones.lower**2) / (2 * bones.upper * gap)
    side = square_to(pole, along)
    if norm(side) < TINY:
        side = cross(along, RIGHT)
    out = scaled(unit(side), bones.upper * sqrt(max(0.0, 1 - cosine**2)))
    middle = add(start, add(scaled(along, bones.upper * cosine), out))
    return middle, add(start, scaled(along, gap))


def frame_along(down: Vec, *, forward: Vec) -> Mat:
    """Return the frame of a segment that runs down a direction, its front near another."""
    up = scaled(unit(down), -1)
    ahead = square_to(forward, up)
    if norm(ahead) < TINY:
        ahead = cross(up, RIGHT)
    ahead = unit(ahead)
    return columns(ahead, up, cross(ahead, up))


def _swung(start: Vec, end: Vec, *, share: float, centre: Vec) -> Vec:
    first, last = subtract(start, centre), subtract(end, centre)
    angle = angle_between(first, last)
    if angle < SAME_WAY or angle > OPPOSITE:
        return lerp(start, end, share)
    way = add(
        scaled(unit(first), sin((1 - share) * angle) / sin(angle)),
        scaled(unit(last), sin(share * angle) / sin(angle)),
    )
    return add(centre, scaled(way, norm(first) + (norm(last) - norm(first)) * share))
