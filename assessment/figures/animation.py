"""Moving pictures: a figure's movement there and back, twice, blended by the browser (SMIL)."""

from math import hypot

from assessment.figures.decor import spots_of
from assessment.figures.film import Film, film_of
from assessment.figures.measure_mark import draw_mark
from assessment.figures.painter import Painter
from assessment.figures.pose import FigureSpec
from assessment.figures.staging import Stage, arrow_markup, stage
from assessment.figures.studio import Frame, Studio
from assessment.figures.svg import document

FEWEST = 2
MOST = 6
TOLERANCE = 8.0
WATCHED = (
    "wristR", "wristL", "ankleR", "ankleL", "kneeR", "kneeL", "elbowR", "elbowL",
    "tipR", "tipL", "skull", "C7", "pelvis",
)  # fmt: skip


def draw_animation(spec: FigureSpec) -> str:
    """
    Draw a figure that moves.

    Args:
        spec: The figure; with a single key it is a still that moves no more.

    Returns:
        A whole SVG document. It moves there and back twice and stays at the start.

    Raises:
        TopologyChanged: If a path cannot be blended from moment to moment.
    """
    setting = stage(spec)
    studio = setting.studio
    film = film_of(studio.stops, samples=samples_for(studio))
    shots = {moment: studio.shoot(studio.frame(moment)) for moment in sorted(set(film.progress))}
    painter = Painter(
        studio=studio,
        film=film,
        shots=tuple(shots[moment] for moment in film.progress),
        spots=spots_of(studio),
        far=studio.far(),
    )
    definitions, picture = painter.paint()
    picture += arrow_markup(setting) + _measure(setting, film=film)
    return document(picture, definitions=definitions)


def samples_for(studio: Studio) -> int:
    """
    Find how many steps a movement needs from key to key.

    Args:
        studio: The figure.

    Returns:
        The fewest whose straight blends keep every joint within 8 units of its true way.
    """
    for samples in range(FEWEST, MOST):
        steps = studio.end * samples
        if all(_is_near(studio, step=step, samples=samples) for step in range(steps)):
            return samples
    return MOST


def _measure(setting: Stage, *, film: Film) -> str:
    """What is measured; it comes as the movement ends, and goes again."""
    studio = setting.studio
    if setting.end is None:
        return ""
    seen = [str(int(progress == studio.end)) for progress in film.progress]
    return film.element("g", {"opacity": seen}, draw_mark(setting.end, camera=studio.camera))


def _is_near(studio: Studio, *, step: int, samples: int) -> bool:
    start, middle, end = (studio.frame((step + part) / samples) for part in (0.0, 0.5, 1.0))
    return all(
        _deviation(studio, name, frames=(start, middle, end)) < TOLERANCE for name in WATCHED
    )


def _deviation(studio: Studio, name: str, *, frames: tuple[Frame, Frame, Frame]) -> float:
    (x0, y0), (x1, y1), (x2, y2) = (
        studio.camera.project(frame.body.points[name]) for frame in frames
    )
    return hypot(x1 - (x0 + x2) / 2, y1 - (y0 + y2) / 2)
