"""The first practice day after today."""

from datetime import date

import pytest

from config.calendar_file import Weekday
from routines.practice_days import first_day

SUNDAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ([Weekday.MONDAY], date(2026, 3, 2)),
        ([Weekday.FRIDAY, Weekday.TUESDAY], date(2026, 3, 3)),
        ([Weekday.SUNDAY], date(2026, 3, 8)),
    ],
)
def test_it_is_the_next_of_the_chosen_days_and_never_today(
    days: list[Weekday], first: date
) -> None:
    assert first_day(days, today=SUNDAY) == first
