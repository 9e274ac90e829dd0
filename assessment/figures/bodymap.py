"""
The body map: one person from the front and from behind, with the three zones on it.

Paths only: which zone is how deep in colour, and what a reader is told, is for the page to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.figures.camera import Camera, Point
from assessment.figures.mannequin import Mannequin, Standing, draw_mannequin, stand
from assessment.figures.outlines import Outline, straight_lines, whole
from assessment.figures.scenery import Zone
from assessment.figures.zone_patches import back_of_legs, hips_behind, hips_in_front, mid_back

WIDTH = 900
HEIGHT = 1128
SCALE = 6.0  # units per cm
FLOOR = 1072
FRONT = 218  # where the middle of each person stands
BACK = WIDTH - FRONT
ELEVATION = 3.0

# Letters stand between the two persons, where neither has an arm; heights in cm.
LETTERS = {Zone.THORACIC: 157.0, Zone.HIPS: 54.0, Zone.POSTERIOR: 26.0}


@dataclass(frozen=True, slots=True)
class MapZone:
    """
    One zone on the map.

    Attributes:
        path: Its patches on both persons.
        leader: The line from its letter to its patches.
        letter_x: Where the letter's middle is, from the left.
        letter_y: The same, from the top.
    """

    path: str
    leader: str
    letter_x: int
    letter_y: int


@dataclass(frozen=True, slots=True)
class BodyMap:
    """
    The paths of the map, in units of its own.

    Attributes:
        width: Of the whole map.
        height: Of the whole map.
        front_x: The middle of the person seen from the front.
        back_x: The middle of the person seen from behind.
        floor_y: Where both stand.
        layers: Class ("body" or "hair") and path, from the lowest to the topmost.
        zones: The zones by slug.
    """

    width: int
    height: int
    front_x: int
    back_x: int
    floor_y: int
    layers: tuple[tuple[str, str], ...]
    zones: Mapping[str, MapZone]


def draw_body_map() -> BodyMap:
    """
    Draw the map.

    Returns:
        The same paths every time.
    """
    standing = stand()
    front, back = _camera(90.0, x=FRONT), _camera(270.0, x=BACK)
    return BodyMap(
        width=WIDTH,
        height=HEIGHT,
        front_x=FRONT,
        back_x=BACK,
        floor_y=FLOOR,
        layers=_layers(
            draw_mannequin(standing, camera=front), behind=draw_mannequin(standing, camera=back)
        ),
        zones={zone.value: _zone(zone, standing, front=front, back=back) for zone in Zone},
    )


def _camera(azimuth: float, *, x: int) -> Camera:
    seen = Camera.at(azimuth, elevation=ELEVATION)
    return Camera(seen.right, seen.up, seen.toward, scale=SCALE, x=x, y=FLOOR)


def _layers(front: Mannequin, *, behind: Mannequin) -> tuple[tuple[str, str], ...]:
    """Hair lies behind the face and over the back of the head."""
    return (
        ("body", (front.body + behind.body).text),
        ("hair", front.hair.text),
        ("body", (front.head + behind.head).text),
        ("hair", behind.hair.text),
    )


def _zone(zone: Zone, standing: Standing, *, front: Camera, back: Camera) -> MapZone:
    body = standing.body
    if zone is Zone.HIPS:
        patches = hips_in_front(body, camera=front) + hips_behind(body, camera=back)
        ends = [
            front.project(body.point("pelvis", (7.0, -4.0, -10.5))),
            back.project(body.point("pelvis", (-7.0, -4.0, -11.0))),
        ]
    elif zone is Zone.THORACIC:
        patches = mid_back(body, camera=back)
        ends = [back.project(body.point("tho2", (-10.0, 4.0, -6.0)))]
    else:
        patches = back_of_legs(body, camera=back)
        ends = [back.project(body.point("shankL", (-5.0, -14.0, 0.0)))]
    letter = (WIDTH / 2, FLOOR - SCALE * LETTERS[zone])
    return MapZone(
        path=patches.text,
        leader=_leader(letter, ends=ends),
        letter_x=whole(letter[0]),
        letter_y=whole(letter[1]),
    )


def _leader(letter: Point, *, ends: list[Point]) -> str:
    lines = Outline()
    for end in ends:
        lines += straight_lines([letter, end])
    return lines.text
