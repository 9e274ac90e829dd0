"""Percentiles, spreads and ratios of the benchmarks."""

import pytest

from bench.ratios import Spread, percentile, ratio_of, spread_of


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1), (25, 1), (50, 2), (75, 3), (76, 4), (100, 4)]
)
def test_a_percentile_is_one_of_the_values(percent: float, value: int) -> None:
    assert percentile([4, 1, 3, 2], percent) == value


def test_a_percentile_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 95)


def test_a_spread_has_the_middle_the_lowest_and_the_highest() -> None:
    assert spread_of([3.0, 1.0, 2.0]) == Spread(2.0, 1.0, 3.0)


def test_a_ratio_is_taken_round_by_round() -> None:
    # The machine was twice as slow in the second round: the ratio does not see it.
    assert ratio_of([10, 5], [20, 10]) == Spread(0.5, 0.5, 0.5)


def test_rounds_that_do_not_match_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        ratio_of([1.0], [1.0, 2.0])


def test_what_is_kept_is_rounded() -> None:
    assert Spread(1.005, 0.123, 9.876).rounded(1) == {"median": 1.0, "low": 0.1, "high": 9.9}
