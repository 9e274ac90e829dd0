"""Looking at the world."""

import pytest

from assessment.figures.camera import HEIGHT, MARGIN, WIDTH, Camera
from assessment.figures.vectors import FORWARD, RIGHT, UP, Vec


@pytest.mark.parametrize(
    ("azimuth", "to_the_right"),
    [(0, FORWARD), (90, (0.0, 0.0, -1.0)), (180, (-1.0, 0.0, 0.0)), (270, RIGHT)],
)
def test_it_goes_round_the_person_from_the_right_side(azimuth: float, to_the_right: Vec) -> None:
    assert Camera.at(azimuth, elevation=0).project(to_the_right) == pytest.approx((1, 0))


def test_it_draws_up_as_less() -> None:
    assert Camera.at(0, elevation=0).project(UP) == pytest.approx((0, -1))


def test_it_sees_the_right_side_nearer() -> None:
    camera = Camera.at(0, elevation=10)
    assert camera.depth(RIGHT) > camera.depth((0.0, 0.0, -1.0))


@pytest.mark.parametrize("points", [[(0, 0), (300, 10)], [(-5, -170), (60, 0)], [(0, 0), (9, 9)]])
def test_it_frames_everything_inside_the_margins(points: list[tuple[float, float]]) -> None:
    camera = Camera.at(0, elevation=0).framing(points)
    for x, y in (camera.place(point) for point in points):
        assert MARGIN - 0.01 <= x <= WIDTH - MARGIN + 0.01
        assert MARGIN - 0.01 <= y <= HEIGHT - MARGIN + 0.01
