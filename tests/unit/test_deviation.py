"""One movement's z and its measuring error."""

import math

import pytest

from assessment.domain.deviation import (
    deviation,
    error_variance,
    side_z,
    standard_error_of_measurement,
)
from assessment.domain.zones import Zone
from tests.unit.editions import EYE, LEFT, RIGHT, both, make_group, make_movement, measured

GROUP = make_group(mean=30, sd=10)


@pytest.mark.parametrize(("value", "z"), [(30, 0), (35, 0.5), (20, -1), (60, 3), (95, 3), (0, -3)])
def test_it_counts_sds_from_the_mean_and_clips_at_three(value: float, z: float) -> None:
    assert side_z(make_movement(), value=value, group=GROUP) == z


def test_it_turns_the_sign_where_less_is_freer() -> None:
    assert side_z(make_movement(direction=-1), value=20, group=GROUP) == 1


def test_it_gets_the_sem_from_the_change_threshold() -> None:
    # 1.96 * sqrt(2) = 2.7719; 8 / 2.7719 = 2.8862
    sem = standard_error_of_measurement(make_movement(change_threshold=8))

    assert sem == pytest.approx(2.8862, abs=1e-4)


def test_it_halves_the_error_variance_with_two_sides() -> None:
    movement = make_movement(change_threshold=1.96 * math.sqrt(2) * 4)

    # SEM 4, SD 10: (4 / 10)^2 = 0.16
    assert error_variance(movement, group=GROUP, sides=1, by_eye=False) == pytest.approx(0.16)
    assert error_variance(movement, group=GROUP, sides=2, by_eye=False) == pytest.approx(0.08)


def test_it_adds_the_level_error_once_whatever_the_sides() -> None:
    movement = make_movement(change_threshold=1.96 * math.sqrt(2) * 4, levels=(10, 25, 30, 52))

    # Mean spacing (52 - 10) / 3 = 14; 14^2 / (12 * 10^2) = 0.16333
    both_sides = error_variance(movement, group=GROUP, sides=2, by_eye=True)
    assert both_sides == pytest.approx(0.08 + 14**2 / 1200)


def test_it_takes_the_mean_of_the_sides_after_clipping_each() -> None:
    found = deviation(make_movement(), measured=both(35, 90), group=GROUP)

    assert found.z == (0.5 + 3) / 2
    assert found.both_sides


def test_it_works_with_one_side() -> None:
    found = deviation(make_movement(), measured=[measured(35)], group=GROUP)

    assert (found.z, found.both_sides) == (0.5, False)


def test_it_counts_one_side_by_eye_as_by_eye() -> None:
    movement = make_movement()
    mixed = [measured(30, LEFT), measured(30, RIGHT, method=EYE)]

    found = deviation(movement, measured=mixed, group=GROUP)

    assert found.error_variance == error_variance(movement, group=GROUP, sides=2, by_eye=True)


def test_it_plays_its_part_in_a_zone_with_its_weight_there() -> None:
    movement = make_movement(weights={Zone.HIPS: 0.2, Zone.POSTERIOR: 0.4})

    driver = deviation(movement, measured=both(40), group=GROUP).driver(Zone.POSTERIOR)

    assert (driver.movement, driver.weight, driver.z, driver.both_sides) == ("turn", 0.4, 1, True)
