"""A small picture of one value from test to test: higher is freer."""

import pytest

from assessment.domain.protocol import Method
from assessment.presenters.trend import (
    FOOT,
    LEFT,
    RIGHT,
    TOP,
    Reading,
    Scale,
    Trend,
    scale_of,
    trend,
)
from tests.unit.editions import EYE, TAPE

SCALE = Scale(low=0, high=100, step=50, direction=1)


def drawn(
    *values: tuple[float, Method], band: tuple[float, float] | None = None, scale: Scale = SCALE
) -> Trend:
    readings = [Reading(place, value, method) for place, (value, method) in enumerate(values)]
    return trend(readings, places=len(values), scale=scale, text=str, band=band)


def test_it_draws_more_higher() -> None:
    low, high = drawn((0, EYE), (100, EYE)).dots

    assert (low.y, high.y) == (FOOT, TOP)


def test_it_draws_less_higher_where_less_is_freer() -> None:
    [dot] = drawn((0, EYE), scale=Scale(low=0, high=100, step=50, direction=-1)).dots

    assert dot.y == TOP


def test_it_gives_each_test_a_column_of_the_same_width() -> None:
    first, second = drawn((10, EYE), (20, EYE)).dots

    assert second.x - first.x == pytest.approx((RIGHT - LEFT) / 2, abs=0.1)


def test_it_joins_the_same_way_of_measuring_only() -> None:
    picture = drawn((10, EYE), (20, TAPE), (30, EYE), (40, TAPE))

    joined = [(stroke.x1, stroke.x2) for stroke in picture.strokes]
    columns = [dot.x for dot in picture.dots]
    assert joined == [(columns[0], columns[2]), (columns[1], columns[3])]


def test_it_keeps_the_band_inside_of_the_picture() -> None:
    band = drawn((10, TAPE), band=(-20, 50)).band

    assert band is not None
    assert band.y == pytest.approx((TOP + FOOT) / 2)
    assert band.y + band.height == pytest.approx(FOOT)


def test_it_shows_the_range_of_a_score() -> None:
    picture = trend([Reading(0, 50, low=0, high=100)], places=1, scale=SCALE, text=str)

    assert (picture.dots[0].top, picture.dots[0].foot) == (TOP, FOOT)


@pytest.mark.parametrize(
    ("values", "low", "high", "step"),
    [((22, 38), 20, 40, 10), ((-12, 3), -15, 5, 5), ((30, 30), 30, 31, 1), ((2, 87), 0, 100, 50)],
)
def test_it_counts_in_steps_that_people_count_in(
    values: tuple[float, ...], low: int, high: int, step: int
) -> None:
    scale = scale_of(values, direction=1)

    assert (scale.low, scale.high, scale.step) == (low, high, step)
