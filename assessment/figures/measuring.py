"""Measuring a solved body, so that a picture shows the very value that is written beside it."""

from math import degrees

from assessment.figures.body import Body
from assessment.figures.posture import OnSegment
from assessment.figures.scenery import Measure
from assessment.figures.targets import position_of
from assessment.figures.vectors import DOWN, Vec, angle_between, distance, dot, subtract


def measured(measure: Measure, body: Body) -> float:
    """
    Return what a movement measures on a body.

    Args:
        measure: An angle or a length.
        body: The solved body.

    Returns:
        Degrees from 0 to 180, or centimetres: below 0 only if the measure says which way
        counts as more, and the body is on the other side.
    """
    if measure.at is not None:
        first, second = arms_of(measure, body, at=position_of(body, measure.at))
        return degrees(angle_between(first, second))
    start, end = ends_of(measure, body)
    length = distance(start, end)
    if measure.more is not None and dot(subtract(start, end), measure.more) < 0:
        return -length
    return length


def ends_of(measure: Measure, body: Body) -> tuple[Vec, Vec]:
    """Return the two ends of a length; on the floor the end is right under the start."""
    start = position_of(body, measure.start)
    if isinstance(measure.end, str):
        return start, (start[0], 0.0, start[2])
    return start, position_of(body, measure.end)


def arms_of(measure: Measure, body: Body, *, at: Vec) -> tuple[Vec, Vec]:
    """Return the directions of an angle's arms: three plain numbers are one already."""
    return _arm(body, measure.start, at=at), _arm(body, measure.end, at=at)


def _arm(body: Body, end: OnSegment | Vec | str, *, at: Vec) -> Vec:
    if isinstance(end, OnSegment):
        return subtract(position_of(body, end), at)
    return DOWN if isinstance(end, str) else end
