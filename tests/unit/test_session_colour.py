"""Session.colour: green, amber, red, or nothing said that decides it."""

from datetime import date

import pytest

from routines.domain.day import Day
from routines.domain.sessions import Aftermath, Session


def colour(
    discomfort: int | None, *, aftermath: Aftermath | None = None, sharp: bool = False
) -> Day | None:
    return Session(
        day=date(2026, 3, 2), done=(), discomfort=discomfort, aftermath=aftermath, sharp=sharp
    ).colour


@pytest.mark.parametrize(
    ("discomfort", "expected"),
    [(0, Day.GREEN), (2, Day.GREEN), (3, Day.AMBER), (5, Day.AMBER), (6, Day.RED), (10, Day.RED)],
)
def test_the_most_discomfort_sets_it(discomfort: int, expected: Day) -> None:
    assert colour(discomfort) is expected


def test_nothing_said_has_no_colour() -> None:
    assert colour(None) is None
    assert colour(None, aftermath=Aftermath.DECLINED) is None


def test_sharp_pain_is_red_whatever_the_number() -> None:
    assert colour(0, sharp=True) is Day.RED
    assert colour(None, sharp=True) is Day.RED


def test_worse_for_longer_than_a_day_is_red() -> None:
    assert colour(1, aftermath=Aftermath.WORSE_LONGER) is Day.RED


def test_worse_for_less_than_a_day_is_amber_at_least() -> None:
    assert colour(1, aftermath=Aftermath.WORSE_BRIEFLY) is Day.AMBER
    assert colour(None, aftermath=Aftermath.WORSE_BRIEFLY) is Day.AMBER
    assert colour(7, aftermath=Aftermath.WORSE_BRIEFLY) is Day.RED


def test_better_makes_no_amber_green() -> None:
    assert colour(4, aftermath=Aftermath.BETTER) is Day.AMBER
