"""The normal curve as it is drawn: the area to the left of a score is the score."""

import doctest
from itertools import pairwise

import pytest

from assessment.domain import bell
from assessment.domain.bell import WIDEST, curve, height, z_at


def area(*, start: float, end: float) -> float:
    """By trapezes under the drawn points, as a share of the whole drawn curve's."""
    return _sum(curve(start=start, end=end)) / _sum(curve())


def _sum(points: tuple[tuple[float, float], ...]) -> float:
    return sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in pairwise(points))


@pytest.mark.parametrize("score", [1, 16, 35, 50, 60, 84, 99])
def test_the_area_left_of_a_score_is_the_score(score: int) -> None:
    assert 100 * area(start=-WIDEST, end=z_at(score)) == pytest.approx(score, abs=0.6)


def test_the_middle_is_the_highest_point() -> None:
    assert max(curve(), key=lambda point: point[1]) == pytest.approx((0.0, 1.0), abs=1e-9)


def test_it_is_the_same_on_both_sides() -> None:
    assert height(-1.3) == height(1.3)


def test_every_score_lies_on_the_drawn_part() -> None:
    assert -WIDEST < z_at(1) < z_at(99) < WIDEST


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(bell).failed == 0
