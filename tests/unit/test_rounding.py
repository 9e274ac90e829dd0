"""Rounding half up, the percentile, and differences as people write them."""

import pytest

from assessment.domain.rounding import difference, percent_below, percentile, round_half_up


@pytest.mark.parametrize(
    ("number", "rounded"),
    [
        (42.5, 43),
        (43.5, 44),
        (42.49, 42),
        (0.0, 0),
        (-2.5, -2),
        (-2.51, -3),
        (0.49999999999999994, 0),
    ],
)
def test_it_rounds_halves_up(number: float, rounded: int) -> None:
    assert round_half_up(number) == rounded


def test_it_puts_the_mean_in_the_middle() -> None:
    assert percentile(0.0) == 50


@pytest.mark.parametrize(("z", "score"), [(-1.0, 16), (1.0, 84), (-0.18, 43), (1.96, 98)])
def test_it_follows_the_normal_curve(z: float, score: int) -> None:
    # From a printed table of the normal curve: 15.87, 84.13, 42.86, 97.50.
    assert percentile(z) == score


@pytest.mark.parametrize(("z", "score"), [(-9.0, 1), (9.0, 99), (-2.4, 1), (2.6, 99)])
def test_it_stays_within_1_and_99(z: float, score: int) -> None:
    assert percentile(z) == score


def test_it_does_not_round_the_percent_below() -> None:
    assert percent_below(-1.0) == pytest.approx(15.865525, abs=1e-6)


@pytest.mark.parametrize(
    ("one", "other", "gap"), [(13.1, 10.1, 3.0), (45.3, 35.3, 10.0), (0.3, 0.1, 0.2), (-8, 7, -15)]
)
def test_it_subtracts_what_was_written(one: float, other: float, gap: float) -> None:
    assert difference(one, other) == gap
