"""
The ghost: a pale shape of the start behind a still picture.

It is seen small and never in detail, so it is drawn coarsely: fewer points than the body, on a
grid of its own that keeps the numbers short.
"""

from dataclasses import replace

from assessment.figures.camera import Camera
from assessment.figures.outlines import Outline
from assessment.figures.skeleton import SIDES
from assessment.figures.studio import Frame
from assessment.figures.svg import element
from assessment.figures.units import Tailor
from assessment.figures.vectors import FORWARD

GRID = 4  # picture units
TRUNK_STATIONS = (0, 2, 4, 6, 9, 11, 13)
HEAD_CORNERS = 9
FOOT_CORNERS = 9
MITTEN = (2.8, 2.0)  # radius of a hand at the wrist and at its tip, in cm


def draw_ghost(start: Frame, *, now: Frame, camera: Camera) -> str:
    """
    Draw what stands elsewhere at the start.

    Args:
        start: The first moment.
        now: The moment of the picture.
        camera: The camera of the picture.

    Returns:
        One path, or nothing: a part that has not moved would lie hidden.
    """
    coarse = replace(camera, scale=camera.scale / GRID, x=camera.x / GRID, y=camera.y / GRID)
    parts = zip(_parts(start, camera=coarse), _parts(now, camera=coarse), strict=True)
    moved = "".join(before.text for before, after in parts if before != after)
    return element("path", class_="gh", transform=f"scale({GRID})", d=moved) if moved else ""


def _parts(frame: Frame, *, camera: Camera) -> list[Outline]:
    tailor = Tailor(body=frame.body, flesh=frame.flesh, camera=camera)
    flesh = frame.flesh
    rings = flesh.rings[:3] + flesh.shirt[1:]
    trunk = tailor.trunk(rings, frame="thorax", stations=TRUNK_STATIONS)
    head = flesh.spheres["face"] + flesh.spheres["hair"]
    parts = [
        trunk,
        tailor.taper(flesh.spheres["neck"], frame="neck", capped=False),
        tailor.blob(head, frame="skull", corners=HEAD_CORNERS),
    ]
    for side in SIDES:
        parts += _limbs(tailor, side=side)
    return parts


def _limbs(tailor: Tailor, *, side: str) -> list[Outline]:
    spheres = tailor.flesh.spheres
    foot = spheres["foot" + side] + spheres["toes" + side]
    hand = spheres["hand" + side] + spheres["fing" + side]
    mitten = [(end[0], radius) for end, radius in zip((hand[0], hand[-1]), MITTEN, strict=True)]
    return [
        tailor.taper(spheres["thigh" + side], frame="thigh" + side),
        tailor.taper(spheres["shank" + side], frame="shank" + side, capped=False),
        tailor.blob(foot, frame="foot" + side, corners=FOOT_CORNERS, along=FORWARD),
        tailor.taper(spheres["uarm" + side], frame="uarm" + side),
        tailor.taper(spheres["farm" + side], frame="farm" + side, capped=False),
        tailor.taper(mitten, frame="hand" + side, capped=False),
    ]
