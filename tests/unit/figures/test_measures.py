"""What is measured, on the picture."""

import pytest

from assessment.figures.camera import Camera, Disc
from assessment.figures.measures import angle_mark, draw_mark, length_mark
from assessment.figures.vectors import FORWARD, ORIGIN, UP, Vec

CAMERA = Camera.at(0, elevation=0)


@pytest.mark.parametrize(("end", "text"), [(UP, "90°"), (FORWARD, "0°"), ((1.0, 1.0, 0.0), "45°")])
def test_an_angle_shows_whole_degrees(end: Vec, text: str) -> None:
    assert angle_mark(ORIGIN, start=FORWARD, end=end, camera=CAMERA).text == text


def test_an_angle_of_nothing_has_no_arc() -> None:
    assert angle_mark(ORIGIN, start=FORWARD, end=FORWARD, camera=CAMERA).drawn == ()


def test_the_number_of_an_angle_lies_between_its_arms() -> None:
    x, y = angle_mark(ORIGIN, start=FORWARD, end=UP, camera=CAMERA).at
    assert x == pytest.approx(-y)
    assert x > 0


@pytest.mark.parametrize(("length", "text"), [(12.4, "12 cm"), (12.5, "13 cm"), (0.0, "0 cm")])
def test_a_length_shows_whole_centimetres(length: float, text: str) -> None:
    assert length_mark(ORIGIN, end=(length, 0.0, 0.0), camera=CAMERA).text == text


def test_a_length_lies_on_the_way_itself_if_that_is_clear() -> None:
    mark = length_mark(ORIGIN, end=(20.0, 0.0, 0.0), camera=CAMERA)
    assert (mark.drawn[0], len(mark.lines)) == (((0.0, 0.0), (20.0, 0.0)), 0)


def test_a_length_moves_beside_the_body_with_helping_lines() -> None:
    body: list[Disc] = [(float(x), 0.0, 5.0) for x in range(21)]
    mark = length_mark(ORIGIN, end=(20.0, 0.0, 0.0), camera=CAMERA, discs=body)
    assert all(abs(y) > 6 for _, y in mark.drawn[0])
    assert len(mark.lines) == 2


def test_it_is_written_with_its_number_as_text() -> None:
    mark = length_mark(ORIGIN, end=(20.0, 0.0, 0.0), camera=CAMERA)
    assert ">20 cm</text>" in draw_mark(mark, camera=CAMERA)
