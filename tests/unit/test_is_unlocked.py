"""is_unlocked: level 3 after four weeks with at least twelve green sessions."""

from datetime import date, timedelta

from routines.domain.sessions import Session
from routines.domain.unlocking import is_unlocked

TODAY = date(2026, 3, 30)


def green(*days_ago: int) -> list[Session]:
    return [Session(day=TODAY - timedelta(days), done=(), discomfort=2) for days in days_ago]


def test_twelve_green_sessions_over_four_weeks_unlock() -> None:
    assert is_unlocked(green(28, *range(11)), today=TODAY)


def test_eleven_sessions_or_a_day_less_do_not() -> None:
    assert not is_unlocked(green(28, *range(10)), today=TODAY)
    assert not is_unlocked(green(27, *range(11)), today=TODAY)


def test_other_colours_do_not_count() -> None:
    amber = Session(day=TODAY, done=(), discomfort=3)

    assert not is_unlocked([*green(28, *range(10)), amber], today=TODAY)
