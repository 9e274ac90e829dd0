"""Arrows beside the body."""

from math import dist

import pytest

from assessment.figures.arrows import Trace, arrow_path, draw_arrow, share_inside
from assessment.figures.camera import Disc, Point

WAY: tuple[Point, ...] = tuple((float(x), 0.0) for x in range(0, 42, 2))
PIVOTS: tuple[Point, ...] = tuple((x, 50.0) for x, _ in WAY)
TRACE = Trace(points=WAY, pivots=PIVOTS)
ABOVE: list[Disc] = [(x, -12.0, 6.0) for x, _ in WAY]


def _path(
    gap: float | None = None, *, grow: float | None = None, end: list[Disc] | None = None
) -> list[Point]:
    return arrow_path(TRACE, gap=gap, grow=grow, start=[], end=end or [])


def test_it_runs_beside_the_way_on_the_far_side_of_the_pivot() -> None:
    assert {y for _, y in _path()} == {-13.0}


def test_it_is_pushed_further_until_the_body_is_clear() -> None:
    assert share_inside(_path(end=ABOVE), discs=ABOVE) == 0
    assert share_inside(_path(gap=13, end=ABOVE), discs=ABOVE) == 1


def test_it_sees_a_thin_limb_between_two_of_its_points() -> None:
    limb: list[Disc] = [(20.0, -13.0, 2.0)]
    assert _path(end=limb) != _path()


def test_it_takes_the_gap_it_is_given() -> None:
    assert {y for _, y in _path(gap=-20, end=ABOVE)} == {20.0}


def test_there_is_none_for_a_movement_too_small_to_show() -> None:
    still = Trace(points=((0.0, 0.0), (2.0, 0.0)), pivots=((0.0, 9.0), (2.0, 9.0)))
    assert arrow_path(still, gap=None, grow=None, start=[], end=[]) == []


def test_a_small_movement_can_be_drawn_longer() -> None:
    small = Trace(points=((0.0, 0.0), (2.0, 0.0)), pivots=((0.0, 9.0), (2.0, 9.0)))
    path = arrow_path(small, gap=None, grow=30, start=[], end=[])
    assert dist(path[0], path[-1]) == pytest.approx(30 * 0.84)


def test_its_head_sits_at_the_end() -> None:
    line, *_, barb, tip, _ = draw_arrow([(0, 0), (50, 0), (100, 0)]).tokens
    assert line == ("M", (0, 0))
    assert (barb[0], tip[0]) == ("M", "l")
    assert [one + step for one, step in zip(barb[1], tip[1], strict=True)] == [100, 0]
