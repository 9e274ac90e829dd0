"""Measuring a solved body, so that a picture shows the very value that is written beside it."""

from math import degrees

from assessment.figures.body import Body
from assessment.figures.posture import OnSegment
from assessment.figures.scenery import Measure
from assessment.figures.targets import position_of
from assessment.figures.vectors import DOWN, Vec, angle_between, distance, subtract


def measured(measure: Measure, body: Body) -> float:
    """
    Return what a movement measures on a body.

    Args:
        measure: An angle or a length.
        body: The solved body.

    Returns:
        Degrees from 0 to 180, or centimetres from 0; which side counts as less than nothing
        is for the movement to say.
    """
    if measure.at is not None:
        corner = position_of(body, measure.at)
        first, second = (
            _direction(body, end, corner=corner) for end in (measure.start, measure.end)
        )
        return degrees(angle_between(first, second))
    start = position_of(body, measure.start)
    if isinstance(measure.end, str):
        return abs(start[1])
    return distance(start, position_of(body, measure.end))


def _direction(body: Body, end: OnSegment | Vec | str, *, corner: Vec) -> Vec:
    if isinstance(end, OnSegment):
        return subtract(position_of(body, end), corner)
    return DOWN if isinstance(end, str) else end
