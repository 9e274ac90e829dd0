"""What is measured, on the picture."""

from collections.abc import Sequence

import pytest

from assessment.figures.angle_marks import angle_mark
from assessment.figures.camera import Camera, Disc
from assessment.figures.length_marks import Ruler, length_mark
from assessment.figures.measure_mark import Mark, draw_mark
from assessment.figures.vectors import FORWARD, ORIGIN, UP, Vec

CAMERA = Camera.at(0, elevation=0)
DOWNWARDS = Ruler(more=(0.0, -1.0, 0.0), aside=14.0)


def _length(value: float, *, discs: Sequence[Disc] = ()) -> Mark:
    end = (value, 0.0, 0.0)
    return length_mark(ORIGIN, end=end, value=value, camera=CAMERA, discs=discs)


def _height(value: float) -> Mark:
    start = (0.0, -value, 0.0)
    return length_mark(start, end=ORIGIN, value=value, camera=CAMERA, ruler=DOWNWARDS)


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
    assert _length(length).text == text


@pytest.mark.parametrize(
    ("value", "text"), [(-7.6, "\N{MINUS SIGN}8 cm"), (0.2, "0 cm"), (8.0, "+8 cm")]
)
def test_a_length_with_a_side_that_is_more_shows_its_sign(value: float, text: str) -> None:
    assert _height(value).text == text


def test_a_length_lies_on_the_way_itself_if_that_is_clear() -> None:
    mark = _length(20)
    assert (mark.drawn[0], len(mark.lines)) == (((0.0, 0.0), (20.0, 0.0)), 0)


def test_a_length_moves_beside_the_body_with_helping_lines() -> None:
    mark = _length(20, discs=[(float(x), 0.0, 5.0) for x in range(21)])
    assert all(abs(y) > 6 for _, y in mark.drawn[0])
    assert len(mark.lines) == 2


@pytest.mark.parametrize("value", [-20.0, -8.0, 8.0, 15.0])
def test_a_length_stays_on_the_side_it_is_given_whatever_its_sign(value: float) -> None:
    assert {x for x, _ in _height(value).drawn[0]} == {14.0}


def test_a_line_stands_for_0_where_a_length_has_a_sign() -> None:
    (_, start), (x, end) = _height(-20).lines[0]
    assert start == end == 0
    assert x > 14


def test_a_length_of_nothing_has_no_line_of_its_own() -> None:
    assert _height(0).drawn == ()


def test_arrows_are_told_where_the_number_is() -> None:
    mark = _length(20)
    assert any((x, y) == mark.at for x, y, _ in mark.discs())


def test_it_is_written_with_its_number_as_text() -> None:
    assert ">20 cm</text>" in draw_mark(_length(20), camera=CAMERA)


@pytest.mark.parametrize(("aside", "growth"), [(14.0, 1), (-14.0, -1)])
def test_a_number_grows_away_from_what_it_measures(aside: float, growth: int) -> None:
    ruler = Ruler(more=(0.0, -1.0, 0.0), aside=aside)
    mark = length_mark((0.0, 20.0, 0.0), end=ORIGIN, value=-20, camera=CAMERA, ruler=ruler)
    assert mark.growth == growth
