"""What scoring refuses, and how it says so."""

import pytest

from assessment.domain.measurements import (
    MeasuredTwice,
    OutOfBounds,
    ScoringError,
    UnknownMovement,
    UnknownSide,
    check_measurements,
)
from assessment.domain.protocol import Unit
from tests.unit.editions import LEFT, RIGHT, both, make_edition, make_movement, measured

TURN = make_movement(title="Seated turn", bounds=(0, 70))
REACH = make_movement(
    "reach", title="Toe-touch", per_side=False, bounds=(-45, 35), unit=Unit.CENTIMETRES
)
EDITION = make_edition(TURN, REACH)


def test_it_groups_by_movement_in_the_editions_order_left_first() -> None:
    reach = measured(5, None, movement="reach")
    left, right = both(30, 31)

    assert check_measurements(EDITION, [reach, right, left]) == (
        (TURN, (left, right)),
        (REACH, (reach,)),
    )


def test_it_leaves_out_what_was_not_measured() -> None:
    assert check_measurements(EDITION, []) == ()


def test_it_refuses_an_unknown_movement_and_names_the_known() -> None:
    with pytest.raises(UnknownMovement, match=r'called "hop"\. Use one of: turn, reach\.'):
        check_measurements(EDITION, [measured(30, movement="hop")])


def test_it_asks_for_a_side_where_there_are_two() -> None:
    with pytest.raises(UnknownSide, match="Seated turn is measured on each side"):
        check_measurements(EDITION, [measured(30, None)])


def test_it_refuses_a_side_where_there_is_none() -> None:
    with pytest.raises(UnknownSide, match="Toe-touch is measured with both sides at once"):
        check_measurements(EDITION, [measured(5, LEFT, movement="reach")])


@pytest.mark.parametrize("value", [-0.1, 70.1, float("nan"), float("inf"), float("-inf")])
def test_it_refuses_a_value_out_of_bounds(value: float) -> None:
    with pytest.raises(OutOfBounds, match="Seated turn must be between 0 and 70 degrees, not"):
        check_measurements(EDITION, [measured(value)])


@pytest.mark.parametrize("value", [0, 70])
def test_it_allows_both_bounds(value: float) -> None:
    assert check_measurements(EDITION, [measured(value)]) == ((TURN, (measured(value),)),)


def test_it_says_the_unit_as_people_do() -> None:
    with pytest.raises(OutOfBounds, match=r"between -45 and 35 cm, not 36\.5"):
        check_measurements(EDITION, [measured(36.5, None, movement="reach")])


def test_it_refuses_the_same_side_twice() -> None:
    with pytest.raises(MeasuredTwice, match="Seated turn, right side, is there twice"):
        check_measurements(EDITION, [measured(30, RIGHT), measured(30, RIGHT)])


@pytest.mark.parametrize("error", [UnknownMovement, UnknownSide, OutOfBounds, MeasuredTwice])
def test_it_has_one_kind_for_all_its_refusals(error: type[ScoringError]) -> None:
    assert issubclass(error, ScoringError)
    assert issubclass(error, ValueError)
