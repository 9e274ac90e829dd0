"""Doses: how long they take, which there are, and how they are shared."""

import pytest

from routines.domain.catalogue import Exercise, Rules
from routines.domain.dosing import (
    doses_up_to,
    has_room_to_share,
    seconds_at,
    sets_at,
    split_between_sides,
)
from tests.profiles import shipped_catalogue

RULES = Rules()


def exercise(slug: str) -> Exercise:
    return shipped_catalogue().exercises[slug]


@pytest.mark.parametrize(
    ("slug", "dose", "seconds"),
    [
        ("breathing-90-90", 7, 15 + 7 * (4 + 6)),
        ("knee-rocks", 10, 10 + 10 * (3 + 1 + 3)),
        ("open-book", 5, 12 + 2 * 5 * (3 + 1 + 2) + 6),
        ("childs-pose-reach", 90, 10 + 90),
        ("strap-hamstring", 45, 12 + 2 * 45 + 6),
        ("strap-hamstring", 60, 12 + 2 * 60 + 6 + 2 * 5),
    ],
)
def test_seconds_are_setup_work_side_change_and_pauses(slug: str, dose: int, seconds: int) -> None:
    assert seconds_at(exercise(slug), dose=dose, rules=RULES) == seconds


@pytest.mark.parametrize(("dose", "sets"), [(20, 1), (45, 1), (46, 2), (60, 2)])
def test_a_hold_on_one_side_is_split_above_45_seconds(dose: int, sets: int) -> None:
    assert sets_at(exercise("strap-hamstring"), dose=dose) == sets


def test_a_resting_position_is_never_split() -> None:
    assert sets_at(exercise("childs-pose-reach"), dose=90) == 1


@pytest.mark.parametrize(
    ("slug", "most", "doses"),
    [
        ("breathing-90-90", 9, (4, 5, 6, 7, 8, 9)),
        ("knee-rocks", 16, (6, 8, 10, 12, 14, 16)),
        ("strap-hamstring", 60, (20, 25, 30, 35, 40, 45, 50, 60)),
        ("open-book", 5, (3, 4, 5)),
        ("open-book", 1, (3,)),
    ],
)
def test_doses_go_up_in_steps_that_suit_the_exercise(
    slug: str, most: int, doses: tuple[int, ...]
) -> None:
    assert doses_up_to(exercise(slug), most=most) == doses


@pytest.mark.parametrize(
    ("slug", "dose", "most", "shares"),
    [
        ("open-book", 5, 10, (6, 4)),  # 60 % of 10
        ("open-book", 8, 10, (10, 6)),  # 60 % of 16 is 9.6
        ("open-book", 10, 10, (10, 10)),  # no room above the most
        ("strap-hamstring", 30, 60, (35, 25)),  # 60 % of 60 s is 36, in steps of 5
        ("strap-hamstring", 45, 60, (50, 40)),  # no single hold beyond 50 s
        ("strap-hamstring", 50, 60, (60, 40)),  # two sets of 30, two of 20
    ],
)
def test_the_tighter_side_gets_three_fifths_of_the_same_total(
    slug: str, dose: int, most: int, shares: tuple[int, int]
) -> None:
    split = split_between_sides(exercise(slug), dose=dose, most=most, share=0.6)

    assert split == shares
    assert sum(split) == 2 * dose


@pytest.mark.parametrize(("dose", "room"), [(8, True), (9, False)])
def test_there_is_room_while_three_fifths_stay_within_the_most(dose: int, *, room: bool) -> None:
    assert has_room_to_share(exercise("open-book"), dose=dose, most=10, share=0.6) is room
