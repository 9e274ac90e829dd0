"""Setting a figure up: its arrows, and a camera that has room for all of it."""

from dataclasses import dataclass, replace

from assessment.figures.arrows import Trace, arrow_path, draw_arrow
from assessment.figures.camera import Camera, Disc, Point
from assessment.figures.gear import rod_ends
from assessment.figures.measure_mark import Mark
from assessment.figures.measures import mark_of
from assessment.figures.order import unit_spheres
from assessment.figures.pose import FigureSpec
from assessment.figures.scenery import Arrow
from assessment.figures.studio import Frame, Studio, seen_points
from assessment.figures.svg import element
from assessment.figures.vectors import Vec

STEPS = 24
PIVOTS = {"tip": "sh", "wrist": "sh", "elbow": "sh", "ankle": "hip", "knee": "ankle"}
ROD_ENDS = {"stick0": 0, "stick1": 1}


@dataclass(frozen=True, slots=True)
class Stage:
    """
    A figure ready to be drawn.

    Attributes:
        studio: Its moments, with a camera that sees all of them.
        arrows: Points along each arrow, in the picture.
        marks: What is measured at each level, least level first.
        end: What is measured at the end of the movement, if anything is.
    """

    studio: Studio
    arrows: list[list[Point]]
    marks: list[Mark]
    end: Mark | None


def stage(spec: FigureSpec) -> Stage:
    """
    Set a figure up.

    Args:
        spec: The figure.

    Returns:
        The stage; every picture of the figure that is drawn on it has the same place and scale.
    """
    azimuth, elevation = spec.view
    flat = Studio(spec=spec, camera=Camera.at(azimuth, elevation=elevation))
    levels = [flat.level(index + 1) for index in range(len(spec.levels))]
    *marks, end = (_mark(flat, frame) for frame in (*levels, flat.frame(flat.end)))
    arrows = _arrows(flat, mark=end)
    room = [point for arrow in arrows for point in arrow]
    room += [point for mark in (*marks, end) if mark for point in mark.points()]
    seen = [*seen_points(flat), *room]
    camera = flat.camera.framing(seen)
    placed = [[camera.place(point) for point in arrow] for arrow in arrows]
    return Stage(
        studio=replace(flat, camera=camera),
        arrows=placed,
        marks=[mark for mark in marks if mark],
        end=end,
    )


def _arrows(studio: Studio, *, mark: Mark | None) -> list[list[Point]]:
    """Each arrow's points in cm of the picture plane, clear of what is measured."""
    spec = studio.spec
    if not studio.end:
        return []
    start, end = _discs(studio, studio.frame(0)), _discs(studio, studio.frame(studio.end))
    end += mark.discs() if mark else []
    paths = [
        arrow_path(
            _trace(studio, arrow), gap=spec.arrow_gap, grow=spec.arrow_grow, start=start, end=end
        )
        for arrow in spec.arrow
    ]
    return [path for path in paths if path]


def _mark(studio: Studio, frame: Frame) -> Mark | None:
    """What is measured in one moment, in cm of the picture plane."""
    measure = studio.spec.measure
    if measure is None:
        return None
    discs = _discs(studio, frame)
    return mark_of(measure, body=frame.body, camera=studio.camera, discs=discs)


def _trace(studio: Studio, arrow: Arrow) -> Trace:
    name, pivot = (arrow, "") if isinstance(arrow, str) else arrow
    first, last = studio.spec.arrow_keys or (0, studio.end)
    count = STEPS * max(1, round(abs(last - first)))
    frames = [studio.frame(first + (last - first) * step / count) for step in range(count + 1)]
    pivot = pivot or _usual_pivot(name)

    def seen(part: str) -> tuple[Point, ...]:
        places = (_point_of(part, frame=frame, studio=studio) for frame in frames)
        return tuple(studio.camera.project(place) for place in places)

    return Trace(points=seen(name), pivots=seen(pivot))


def _point_of(name: str, *, frame: Frame, studio: Studio) -> Vec:
    if name in ROD_ENDS:
        return rod_ends(studio.spec.props, body=frame.body)[ROD_ENDS[name]]
    return frame.body.points[name]


def _usual_pivot(name: str) -> str:
    joint = PIVOTS.get(name[:-1])
    if joint:
        return joint + name[-1]
    return "C7" if name == "pelvis" or name in ROD_ENDS else "pelvis"


def _discs(studio: Studio, frame: Frame) -> list[Disc]:
    return [
        disc
        for spheres in unit_spheres(frame.flesh).values()
        for disc in studio.camera.discs(spheres)
    ]


def arrow_markup(setting: Stage) -> str:
    """Write a figure's arrows, each with a rim that parts it from the body."""
    markup = ""
    for index, points in enumerate(setting.arrows):
        name = f"a{index}"
        path = element("path", id=name, d=draw_arrow(points).text)
        markup += element("defs", path)
        markup += element("use", href=f"#{name}", class_="n")
        markup += element("use", href=f"#{name}", class_="a")
    return markup
