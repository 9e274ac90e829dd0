"""
Things that stay where they are: mat, chair, box, wall, pillow, foam roller, measuring tape,
clock face.

They are painted before the body.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, pi, sin

from assessment.figures.flesh import Flesh
from assessment.figures.pieces import Piece, box
from assessment.figures.scenery import Prop
from assessment.figures.vectors import Vec

LOW = 60.0
SEAT = 47.5
SIDE_POINTS = 20
TICK = 10.0


@dataclass(frozen=True, slots=True)
class Extent:
    """The floor that the body uses, in cm."""

    back: float
    front: float
    left: float
    right: float


def mat(extent: Extent) -> list[Piece]:
    """Build the mat under everything near the floor."""
    left, right = extent.left, extent.right
    return [
        Piece(
            "m",
            (
                (extent.back, 0.0, left),
                (extent.front, 0.0, left),
                (extent.front, 0.0, right),
                (extent.back, 0.0, right),
            ),
        )
    ]


def stool() -> list[Piece]:
    """Build a stool at the origin, 47.5 cm high."""
    legs = [
        Piece("l", ((x * 0.95, 44.0, z * 0.95), (x * 1.15, 1.5, z * 1.15)), width=3.0)
        for x in (-14.0, 14.0)
        for z in (-14.0, 14.0)
    ]
    return legs + box(base=(0.0, 43.0, 0.0), size=(36.0, SEAT - 43.0, 38.0))


def chair() -> list[Piece]:
    """Build the stool with a backrest behind a person who sits facing forward."""
    posts = [Piece("l", ((-17.0, 44.0, z), (-21.0, 88.0, z)), width=3.0) for z in (-15.0, 15.0)]
    return posts + box(base=(-20.5, 66.0, 0.0), size=(3.0, 22.0, 38.0)) + stool()


def wall(x: float, height: float = 175.0) -> list[Piece]:
    """Build a wall in front of the person, ``x`` cm ahead."""
    foot = Piece("o", ((x + 6.0, 0.0, -38.0), (x + 6.0, 0.0, 38.0)), width=0.1)
    return [foot, *box(base=(x + 3.0, 0.0, 0.0), size=(6.0, height, 76.0), framed=False)]


def wall_behind(x: float = -13.0) -> list[Piece]:
    """Build the wall that the person leans against."""
    corners = [(x, y, z) for y in (0.0, 214.0) for z in (-72.0, 72.0)]
    return [Piece("m", tuple(corners), framed=False, pale=True)]


def pillow(x: float, y: float, z: float) -> list[Piece]:
    """Build a pillow that lies along Z."""
    middle = y + 5.0
    ends = tuple((x + out, middle, z + along) for out in (-10.0, 10.0) for along in (-9.0, 9.0))
    return [Piece("o", ends, soft=6.0)]


def roller(x: float, radius: float, half: float) -> list[Piece]:
    """Build a foam roller that lies across, from left to right."""
    rims = {z: tuple(_rim(x, radius=radius, z=z)) for z in (-half, half)}
    ends = [Piece("o", rims[z], normal=(0.0, 0.0, z / half)) for z in (-half, half)]
    return [Piece("q", rims[-half] + rims[half]), *ends]


def towel(x: float, y: float, z: float) -> list[Piece]:
    """Build a folded towel."""
    return box(base=(x, y, z), size=(30.0, 5.0, 34.0))


def tape(start: Vec, end: Vec) -> list[Piece]:
    """Build a measuring tape with a mark every 10 cm."""
    along = [end[axis] - start[axis] for axis in range(3)]
    length = max(abs(each) for each in along)
    flat = abs(along[0]) < length
    marks: list[Piece] = []
    for index in range(int(length / TICK) + 1):
        share = index * TICK / length
        x, y, z = (start[axis] + along[axis] * share for axis in range(3))
        side = (x + 4.0, y, z) if flat else (x, y, z + 4.0)
        marks.append(Piece("r", ((x, y, z), side), width=0.7))
    return [Piece("l", (start, end), width=2.2), *marks]


def dial(x: float, y: float, z: float, radius: float) -> list[Piece]:
    """Build a clock face that lies level round a point."""
    return [Piece("o", ((x, y, z),), dial=radius, framed=False)]


def _rim(x: float, *, radius: float, z: float) -> list[Vec]:
    angles = [2 * pi * index / SIDE_POINTS for index in range(SIDE_POINTS)]
    return [(x + radius * cos(angle), radius + radius * sin(angle), z) for angle in angles]


BUILDERS: dict[str, Callable[..., list[Piece]]] = {
    "stool": stool,
    "chair": chair,
    "box": lambda base, size: box(base=base, size=size),
    "wall": wall,
    "wallback": wall_behind,
    "post": lambda x, z, height: box(base=(x + 2.5, 0.0, z), size=(5.0, height, 5.0)),
    "pillow": pillow,
    "roller": roller,
    "towel": towel,
    "tape": tape,
    "dial": dial,
}


def build(props: Sequence[Prop], *, extent: Extent) -> list[Piece]:
    """
    Build all things that stay where they are.

    Args:
        props: The figure's things: a name, or a name with its measures in cm.
        extent: The floor that the body uses.

    Returns:
        Their pieces, in the order of the figure.
    """
    walls = [float(prop[1]) for prop in props if not isinstance(prop, str) and prop[0] == "wall"]
    floor = replace(extent, front=min(walls)) if walls else extent
    pieces: list[Piece] = []
    for prop in props:
        kind, *measures = (prop,) if isinstance(prop, str) else prop
        if kind == "mat":
            pieces += mat(floor)
        elif kind in BUILDERS:
            pieces += BUILDERS[kind](*measures)
    return pieces


def extent_of(bodies: Iterable[Flesh]) -> Extent:
    """Return the floor under everything lower than 60 cm, with a little room round it."""
    along: list[float] = []
    across: list[float] = []
    for body in bodies:
        for spheres in body.spheres.values():
            for (x, y, z), radius in spheres:
                if y < LOW:
                    along += [x - radius, x + radius]
                    across += [z - radius, z + radius]
    return Extent(
        back=min(min(along) - 10, -34.0),
        front=max(max(along) + 10, 34.0),
        left=min(min(across) - 8, -30.0),
        right=max(max(across) + 8, 30.0),
    )
