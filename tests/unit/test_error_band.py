"""The band of measuring error: outside of it exactly what ``movement_change`` calls real."""

import pytest

from assessment.content_loader import load_edition
from assessment.domain.change import movement_change
from assessment.domain.error_band import error_band
from assessment.domain.protocol import Method, Movement
from assessment.domain.results import SideScore
from tests.unit.editions import EYE, TAPE, make_movement

TURN = make_movement(change_threshold=8, levels=(10, 20, 30, 40, 50))
SHIPPED = load_edition().movements


def score(movement: Movement, value: float, *, method: Method) -> SideScore:
    return SideScore(movement.slug, movement.sides[0], value, method, None, None, None)


def test_it_is_the_change_threshold_to_both_sides_of_a_number() -> None:
    assert error_band(TURN, value=30, method=TAPE) == (22, 38)


def test_it_reaches_half_way_past_the_next_card_by_eye() -> None:
    assert error_band(TURN, value=30, method=EYE) == (15, 45)


def test_it_ends_at_the_bounds_where_no_card_is_two_away() -> None:
    assert error_band(TURN, value=20, method=EYE) == (0, 35)
    assert error_band(TURN, value=50, method=EYE) == (35, 100)


@pytest.mark.parametrize("movement", SHIPPED, ids=lambda movement: movement.slug)
def test_it_holds_exactly_the_cards_that_are_no_change(movement: Movement) -> None:
    for before in movement.levels:
        low, high = error_band(movement, value=before.value, method=EYE)
        for after in movement.levels:
            change = movement_change(
                movement,
                before=score(movement, before.value, method=EYE),
                after=score(movement, after.value, method=EYE),
            )
            assert (low <= after.value <= high) is not change.real
