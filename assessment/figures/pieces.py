"""Flat pieces in the world, of which things are built."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi

from assessment.figures.camera import Camera
from assessment.figures.limbs import blob_outline
from assessment.figures.outlines import polygon, straight_lines
from assessment.figures.svg import element, number
from assessment.figures.trunk import convex_hull
from assessment.figures.vectors import FORWARD, RIGHT, Vec, dot

EDGE_ON = 0.02
HOURS = 12
HOUR = 4.0  # width of an hour's dot, in cm
CORNERS = 20


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A flat piece of a thing.

    Attributes:
        paint: Its class in the picture.
        points: Its corners, or the points that its outline goes round.
        normal: The direction it faces; ``None`` is seen from everywhere.
        width: Draws a line this thick (cm) instead of a face.
        soft: Rounds it off with this radius (cm).
        dial: Draws a level clock face of this radius (cm) round its only point.
        framed: Whether the picture must have room for it.
        pale: Whether it is half transparent.
    """

    paint: str
    points: tuple[Vec, ...]
    normal: Vec | None = None
    width: float = 0.0
    soft: float = 0.0
    dial: float = 0.0
    framed: bool = True
    pale: bool = False

    @property
    def is_floor(self) -> bool:
        """Whether shadows fall on it."""
        return self.paint == "m"


def draw_pieces(pieces: Sequence[Piece], *, camera: Camera) -> str:
    """Return the markup of what the camera sees of some pieces."""
    return "".join(
        _draw(piece, camera=camera)
        for piece in pieces
        if piece.normal is None or dot(piece.normal, camera.toward) > EDGE_ON
    )


def _draw(piece: Piece, *, camera: Camera) -> str:
    seen = [camera.project(point) for point in piece.points]
    if piece.dial:
        return _clock(piece, camera=camera)
    if piece.width:
        path = straight_lines(seen).text
        wide = number(piece.width * camera.scale, places=0)
        return element("path", class_=piece.paint, stroke_width=wide, d=path)
    if piece.soft:
        discs = [(x, y, piece.soft * camera.scale) for x, y in seen]
        outline = blob_outline(discs, corners=CORNERS, axis=(1.0, 0.0))
        return element("path", class_=piece.paint, d=outline.text)
    path = polygon(convex_hull(seen)).text
    if piece.pale:
        return element("path", class_=piece.paint, opacity=".6", d=path)
    return element("path", class_=piece.paint, d=path)


def _clock(piece: Piece, *, camera: Camera) -> str:
    """A level face with a dot at every hour; 12 is straight ahead."""
    radius = piece.dial - HOUR
    hour = 2 * pi * radius / HOURS
    face = element("circle", class_=piece.paint, r=number(piece.dial), opacity=".3")
    hours = element(
        "circle",
        class_="l",
        r=number(radius),
        stroke_width=number(HOUR),
        stroke_dasharray=f"0 {number(hour)}",
    )
    axes = camera.direction(FORWARD) + camera.direction(RIGHT)
    turn = " ".join(number(camera.scale * part) for part in axes)
    x, y = camera.project(piece.points[0])
    return element("g", face + hours, transform=f"matrix({turn} {x:.0f} {y:.0f})")


def box(*, base: Vec, size: Vec, framed: bool = True) -> list[Piece]:
    """
    Build a box that stands square to the world.

    Args:
        base: The middle of its bottom, in cm.
        size: How long (X), high (Y) and broad (Z) it is.
        framed: Whether the picture must have room for it.

    Returns:
        Its top and its four sides.
    """
    near, far = base[0] - size[0] / 2, base[0] + size[0] / 2
    low, high = base[1], base[1] + size[1]
    left, right = base[2] - size[2] / 2, base[2] + size[2] / 2

    def face(paint: str, normal: Vec, *points: Vec) -> Piece:
        return Piece(paint, points, normal=normal, framed=framed)

    pieces = [
        face(
            "o",
            (0.0, 1.0, 0.0),
            (near, high, left),
            (far, high, left),
            (far, high, right),
            (near, high, right),
        )
    ]
    for sign, x, z in ((1.0, far, right), (-1.0, near, left)):
        across = ((x, low, left), (x, high, left), (x, high, right), (x, low, right))
        along = ((near, low, z), (near, high, z), (far, high, z), (far, low, z))
        pieces += [face("q", (sign, 0.0, 0.0), *across), face("q", (0.0, 0.0, sign), *along)]
    return pieces
