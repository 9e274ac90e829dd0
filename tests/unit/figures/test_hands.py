"""Hands: an open one, a fist, and every hold between the two."""

from math import dist

import pytest

from assessment.figures.body import Sphere
from assessment.figures.camera import Camera
from assessment.figures.studio import Frame
from assessment.figures.units import draw_units
from tests.unit.figures.poses import make_pose

CAMERA = Camera.at(90, elevation=0)


def _frame(grip: float) -> Frame:
    return Frame.of(make_pose(bends={"gripR": grip}))


def _part(name: str, *, grip: float) -> list[Sphere]:
    return _frame(grip).flesh.spheres[name + "R"]


def _reach(grip: float) -> float:
    frame = _frame(grip)
    wrist = frame.body.points["wristR"]
    return max(dist(wrist, centre) + radius for centre, radius in _part("fing", grip=grip))


def test_it_shows_the_thumb_apart_from_the_fingers() -> None:
    *_, (tip, radius) = _part("thumb", grip=0)
    gaps = [dist(tip, centre) - other - radius for centre, other in _part("fing", grip=0)]
    assert min(gaps) > 2


def test_it_narrows_towards_the_finger_tips() -> None:
    knuckles = max(radius for _, radius in _part("hand", grip=0)[1:])
    assert max(radius for _, radius in _part("fing", grip=0)) < knuckles


def test_it_is_about_half_as_long_as_a_fist() -> None:
    assert _reach(1) == pytest.approx(0.58 * _reach(0), abs=1)


def test_it_closes_evenly() -> None:
    assert _reach(0) > _reach(0.5) > _reach(1)


@pytest.mark.parametrize("grip", [0.2, 0.5, 0.8, 1.0])
def test_it_can_be_blended_from_open_to_closed(grip: float) -> None:
    opened, closing = (
        draw_units(body=frame.body, flesh=frame.flesh, camera=CAMERA)["farmR"].outline
        for frame in (_frame(0), _frame(grip))
    )
    assert closing.topology == opened.topology
