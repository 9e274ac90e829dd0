"""Change between two dates, told from measuring error."""

import math
from dataclasses import replace

import pytest

from assessment.domain.change import (
    NotComparable,
    movement_change,
    movement_changes,
    zone_change,
)
from assessment.domain.protocol import Edition, Method, Role
from assessment.domain.results import Measured, Scores, SideScore
from assessment.domain.scoring import score
from assessment.domain.zones import Zone
from tests.unit.editions import (
    EYE,
    LEFT,
    PHONE,
    RIGHT,
    TAPE,
    both,
    make_edition,
    make_movement,
    make_norm,
    measured,
)

TURN = make_movement(change_threshold=8)
LIFT = make_movement("lift", change_threshold=8)
EDITION = make_edition(TURN, LIFT)


def side(value: float, *, method: Method = TAPE) -> SideScore:
    return SideScore("turn", LEFT, value, method, None, None, None)


def scored(*measurements: Measured, age: int = 45, edition: Edition = EDITION) -> Scores:
    return score(edition, age=age, sex=None, measurements=measurements)


@pytest.mark.parametrize(
    ("after", "freer"), [(38.0, None), (38.1, True), (22.0, None), (21.9, False)]
)
def test_a_movement_changed_only_beyond_its_threshold(after: float, *, freer: bool | None) -> None:
    change = movement_change(TURN, before=side(30), after=side(after))

    assert (change.real, change.freer) == (freer is not None, freer)
    assert change.difference == pytest.approx(after - 30)
    assert (change.threshold, change.levels) == (8, None)


def test_less_is_freer_where_the_movement_says_so() -> None:
    movement = make_movement(direction=-1, change_threshold=4)

    assert movement_change(movement, before=side(20), after=side(12)).freer is True


@pytest.mark.parametrize(
    ("after", "levels", "real"), [(30, 0, False), (40, 1, False), (50, 2, True)]
)
def test_by_eye_it_takes_two_levels(after: float, levels: int, *, real: bool) -> None:
    # One level is 10, which is more than the threshold of 8.
    change = movement_change(TURN, before=side(30, method=EYE), after=side(after, method=EYE))

    assert (change.levels, change.real) == (levels, real)


def test_two_levels_are_enough_by_eye_even_where_they_stand_close() -> None:
    movement = make_movement(change_threshold=8, levels=(0, 1, 4, 9))

    change = movement_change(movement, before=side(0, method=EYE), after=side(4, method=EYE))

    assert (change.levels, change.real) == (2, True)


def test_it_refuses_to_compare_two_methods() -> None:
    with pytest.raises(NotComparable):
        movement_change(TURN, before=side(30, method=TAPE), after=side(50, method=PHONE))


def test_it_lists_only_what_was_measured_the_same_way_both_times() -> None:
    before = scored(measured(30, LEFT), measured(30, RIGHT), measured(30, movement="lift"))
    after = scored(measured(50, LEFT), measured(50, RIGHT, method=PHONE))

    [change] = movement_changes(EDITION, before=before, after=after)

    assert (change.movement, change.side, change.real) == ("turn", LEFT, True)


def test_it_never_compares_two_editions() -> None:
    before = replace(scored(*both(30)), edition="older")
    after = scored(*both(50))

    assert movement_changes(EDITION, before=before, after=after) == ()
    assert zone_change(EDITION, Zone.HIPS, before=before, after=after) is None


def test_a_zone_changed_only_beyond_the_error_of_both_dates() -> None:
    change = zone_change(EDITION, Zone.HIPS, before=scored(*both(30)), after=scored(*both(40)))

    # e = (8 / (1.96 sqrt 2) / 10)^2 / 2, sd = sqrt 0.9, so se = 0.21512 on each date;
    # 1.96 * sqrt(2) * 0.21512 = 0.5963, and Z moved by 1 / sqrt 0.9.
    assert change is not None
    assert change.threshold == pytest.approx(0.5963, abs=1e-4)
    assert change.difference == pytest.approx(1 / math.sqrt(0.9))
    assert (change.real, change.freer, change.movements) == (True, True, ("turn",))


@pytest.mark.parametrize(
    ("after", "freer"), [(35.6, None), (35.7, True), (24.4, None), (24.3, False)]
)
def test_a_zone_has_no_clear_change_within_the_error(after: float, *, freer: bool | None) -> None:
    change = zone_change(EDITION, Zone.HIPS, before=scored(*both(30)), after=scored(*both(after)))

    # 0.5963 * sqrt 0.9 * 10 = 5.657 degrees
    assert change is not None
    assert change.freer is freer


def test_a_zone_is_compared_over_what_was_measured_both_times() -> None:
    before = scored(*both(30), *both(5, movement="lift"))
    after = scored(*both(30))

    change = zone_change(EDITION, Zone.HIPS, before=before, after=after)

    assert change is not None
    assert (change.movements, change.difference, change.real) == (("turn",), 0, False)


def test_a_zone_is_not_compared_over_less_than_half_of_it() -> None:
    big = make_edition(TURN, make_movement("lift", weights={Zone.HIPS: 3.0}))
    before = scored(*both(30), *both(30, movement="lift"), edition=big)
    after = scored(*both(50), *both(30, movement="lift", method=EYE), edition=big)

    assert zone_change(big, Zone.HIPS, before=before, after=after) is None


def test_a_birthday_is_not_a_change() -> None:
    norms = (make_norm(ages=(40, 49), mean=40), make_norm(ages=(50, 59), mean=20))
    edition = make_edition(TURN, norms=norms)
    before = scored(*both(30), age=49, edition=edition)
    after = scored(*both(30), age=50, edition=edition)

    change = zone_change(edition, Zone.HIPS, before=before, after=after)

    assert change is not None
    assert change.difference == 0


def test_an_alternate_beside_the_core_movement_plays_no_part() -> None:
    spare = make_movement("touch", role=Role.ALTERNATE, stands_in_for="turn")
    edition = make_edition(TURN, spare)
    before = scored(*both(30), *both(10, movement="touch"), edition=edition)
    after = scored(*both(30), *both(90, movement="touch"), edition=edition)

    change = zone_change(edition, Zone.HIPS, before=before, after=after)

    assert change is not None
    assert (change.movements, change.real) == (("turn",), False)


def test_a_movement_without_a_norm_plays_no_part() -> None:
    edition = make_edition(TURN, LIFT, norms=(make_norm("turn"),))
    before = scored(*both(30), *both(10, movement="lift"), edition=edition)
    after = scored(*both(30), *both(90, movement="lift"), edition=edition)

    change = zone_change(edition, Zone.HIPS, before=before, after=after)

    assert change is not None
    assert (change.movements, change.real) == (("turn",), False)
