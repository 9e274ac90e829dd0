"""Still pictures: one moment of a figure, or one level with what is measured."""

from assessment.figures.decor import spots_of
from assessment.figures.film import Film
from assessment.figures.ghost import draw_ghost
from assessment.figures.measure_mark import draw_mark
from assessment.figures.painter import Painter
from assessment.figures.pose import FigureSpec
from assessment.figures.staging import arrow_markup, stage
from assessment.figures.svg import document


def draw_still(
    spec: FigureSpec,
    *,
    progress: float | None = None,
    level: int | None = None,
    ghost: bool = False,
) -> str:
    """
    Draw one picture of a figure.

    Args:
        spec: The figure.
        progress: The moment, 0 at the first key; without it the end, with its arrows.
        level: Draws the pose of this level (from 1) and its measure instead.
        ghost: Puts a pale shape of the start behind, and shows what a movement measures.

    Returns:
        A whole SVG document; equal figures give equal text.
    """
    setting = stage(spec)
    studio = setting.studio
    end = float(studio.end)
    moment = end if progress is None else progress
    frame = studio.frame(moment) if level is None else studio.level(level)
    shot = studio.shoot(frame)
    painter = Painter(
        studio=studio,
        film=Film((moment,)),
        shots=(shot,),
        spots=spots_of(studio) if level is None and moment > 0 else (),
        far=studio.far(),
    )
    behind = draw_ghost(studio.frame(0), now=frame, camera=studio.camera) if ghost else ""
    definitions, picture = painter.paint(behind=behind)
    if level is not None:
        marks = setting.marks[level - 1 : level]
        picture += "".join(draw_mark(mark, camera=studio.camera) for mark in marks)
    elif progress is None:
        picture += arrow_markup(setting)
        if ghost and setting.end:
            picture += draw_mark(setting.end, camera=studio.camera)
    return document(picture, definitions=definitions, is_card=level is not None)
