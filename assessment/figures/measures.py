"""What a movement measures, drawn on one of its poses."""

from collections.abc import Sequence

from assessment.figures.angle_marks import angle_mark
from assessment.figures.body import Body
from assessment.figures.camera import Camera, Disc
from assessment.figures.length_marks import Ruler, length_mark
from assessment.figures.measure_mark import Mark
from assessment.figures.measuring import arms_of, ends_of, measured
from assessment.figures.scenery import Measure
from assessment.figures.targets import position_of


def mark_of(measure: Measure, *, body: Body, camera: Camera, discs: Sequence[Disc]) -> Mark:
    """
    Find how to draw what a movement measures on one of its poses.

    Args:
        measure: The angle or the length.
        body: The solved body.
        camera: The camera, at one unit per centimetre.
        discs: The body as the camera sees it, which numbers keep clear of.

    Returns:
        The mark.
    """
    if measure.at is not None:
        at = position_of(body, measure.at)
        start, end = arms_of(measure, body, at=at)
        return angle_mark(at, start=start, end=end, camera=camera)
    start, end = ends_of(measure, body)
    return length_mark(
        start,
        end=end,
        value=measured(measure, body),
        camera=camera,
        ruler=Ruler(more=measure.more, aside=measure.aside),
        discs=discs,
    )
