"""The bars for left and right: longer is freer, on one scale for both sides."""

import pytest

from assessment.domain.protocol import Movement
from assessment.domain.sides import side_gap
from assessment.presenters.side_bars import CENTRE, LONGEST, SideBars, Stretch, side_bars
from tests.unit.editions import make_movement

REACH = make_movement("reach", bounds=(-45, 35))
HEIGHT = make_movement("height", direction=-1, bounds=(0, 50))


def bars(
    left: float, right: float, *, movement: Movement | None = None, typical: float | None = None
) -> SideBars:
    moved = movement or make_movement()
    gap = side_gap(moved, left=left, right=right)
    return side_bars(moved, left=left, right=right, typical=typical, gap=gap)


def test_it_draws_both_sides_away_from_the_centre() -> None:
    drawn = bars(25, 50)

    assert drawn.left == Stretch(x=28, width=22)
    assert drawn.right == Stretch(x=50, width=44)


def test_it_uses_one_scale_for_both_sides() -> None:
    drawn = bars(20, 60, typical=80)

    assert (drawn.left.width, drawn.right.width) == (11, 33)


def test_it_ends_the_left_bar_at_the_centre() -> None:
    drawn = bars(33.3, 10)

    assert drawn.left.x + drawn.left.width == pytest.approx(CENTRE, abs=0.05)


def test_it_draws_a_longer_bar_for_the_lower_value_where_less_is_freer() -> None:
    drawn = bars(10, 40, movement=HEIGHT)

    assert (drawn.left.width, drawn.right.width) == (44, 11)


def test_it_gives_a_negative_reach_a_bar_to_the_same_side() -> None:
    drawn = bars(-25, -5, movement=REACH)

    assert drawn.left == Stretch(x=28, width=22)
    assert drawn.right == Stretch(x=50, width=44)


@pytest.mark.parametrize(("value", "width"), [(-5, 0), (0, 0), (1, LONGEST), (140, LONGEST)])
def test_it_stays_within_the_picture(value: float, width: float) -> None:
    assert bars(value, value).right.width == width


def test_it_shows_what_the_tighter_right_side_is_missing() -> None:
    assert bars(80, 60).missing == Stretch(x=83, width=11)


def test_it_shows_what_the_tighter_left_side_is_missing() -> None:
    assert bars(60, 80).missing == Stretch(x=6, width=11)


def test_it_shows_it_on_the_higher_side_where_less_is_freer() -> None:
    assert bars(10, 40, movement=HEIGHT).missing == Stretch(x=61, width=33)


@pytest.mark.parametrize("right", [30, 35, 40])
def test_it_shows_nothing_missing_within_the_threshold(right: float) -> None:
    assert bars(30, right).missing is None


def test_it_marks_the_typical_value_on_both_sides() -> None:
    assert bars(60, 30, typical=30).typical == (28, 72)


def test_it_makes_room_for_a_typical_value_beyond_both_sides() -> None:
    drawn = bars(20, 20, typical=40)

    assert (drawn.right.width, drawn.typical) == (22, (6, 94))


def test_it_marks_nothing_typical_without_a_group() -> None:
    assert bars(30, 30).typical == ()
