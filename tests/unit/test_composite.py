"""The composite of a zone: its SD, its z and the standard error of that."""

import math

import pytest

from assessment.domain.composite import composite_sd, zone_se, zone_z
from tests.unit.editions import make_driver


@pytest.mark.parametrize("weight", [0.1, 1.0, 7.0])
def test_it_leaves_a_single_side_as_it_is_whatever_its_weight(weight: float) -> None:
    assert zone_z([make_driver(-0.5, weight=weight)]) == pytest.approx(-0.5)


def test_it_knows_that_the_mean_of_two_sides_varies_less_than_one() -> None:
    # (1 + 0.8) / 2 = 0.9
    assert composite_sd([make_driver(both_sides=True)]) == pytest.approx(math.sqrt(0.9))


def test_it_counts_every_pair_twice_at_the_assumed_correlation() -> None:
    drivers = [
        make_driver(weight=1.0, both_sides=True),
        make_driver(weight=0.8),
        make_driver(weight=0.2, both_sides=True),
    ]

    own = 1.0**2 * 0.9 + 0.8**2 * 1 + 0.2**2 * 0.9
    pairs = 2 * 0.3 * (1.0 * 0.8 + 1.0 * 0.2 + 0.8 * 0.2)
    assert composite_sd(drivers) == pytest.approx(math.sqrt(own + pairs))


def test_it_divides_the_weighted_sum_by_its_sd() -> None:
    drivers = [make_driver(1.0, weight=1.0), make_driver(-0.5, weight=0.6)]

    expected = (1.0 * 1.0 - 0.6 * 0.5) / math.sqrt(1 + 0.36 + 2 * 0.3 * 0.6)
    assert zone_z(drivers) == pytest.approx(expected)


def test_it_does_not_shrink_towards_the_middle_as_movements_are_added() -> None:
    one = zone_z([make_driver(1.0)])
    three = zone_z([make_driver(1.0)] * 3)

    # Three times +1 SD is rarer than once; a plain mean would stay at 1.
    assert three == pytest.approx(3 / math.sqrt(3 + 6 * 0.3))
    assert three > one


def test_it_adds_independent_errors_by_squared_weight() -> None:
    drivers = [
        make_driver(weight=1.0, error_variance=0.09),
        make_driver(weight=0.5, error_variance=0.16),
    ]

    expected = math.sqrt(0.09 + 0.25 * 0.16) / composite_sd(drivers)
    assert zone_se(drivers) == pytest.approx(expected)
