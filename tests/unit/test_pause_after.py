"""pause_after: when routines stop for now, and a person should be seen by somebody."""

from datetime import date, timedelta

from routines.domain.pausing import TWO_REDS, WORSE_TOO_LONG, pause_after
from routines.domain.sessions import Aftermath, Session

WORSE = Aftermath.WORSE_BRIEFLY


def session(
    number: int, *, discomfort: int = 1, aftermath: Aftermath | None = Aftermath.SAME
) -> Session:
    day = date(2026, 3, 2) + timedelta(number)
    return Session(day=day, done=("cat-cow",), effort=3, discomfort=discomfort, aftermath=aftermath)


def test_two_reds_in_a_row_pause() -> None:
    assert pause_after([session(0, discomfort=6), session(1, discomfort=7)]).startswith(TWO_REDS)


def test_one_red_or_two_apart_do_not() -> None:
    red = session(0, discomfort=8)

    assert pause_after([red]) == ""
    assert pause_after([red, session(1), session(2, discomfort=8)]) == ""


def test_worse_for_more_than_two_weeks_pauses() -> None:
    worse = [session(number, aftermath=WORSE) for number in (0, 5, 10, 15)]

    assert pause_after(worse).startswith(WORSE_TOO_LONG)
    assert pause_after(worse[:3]) == ""


def test_one_better_answer_in_between_ends_it() -> None:
    answers = [WORSE, Aftermath.SAME, WORSE]

    assert pause_after([session(8 * at, aftermath=one) for at, one in enumerate(answers)]) == ""


def test_an_answer_not_given_neither_ends_nor_lengthens_it() -> None:
    sessions = [
        session(0, aftermath=WORSE),
        session(8, aftermath=Aftermath.DECLINED),
        session(15, aftermath=WORSE),
        session(30, aftermath=None),
    ]

    assert pause_after(sessions).startswith(WORSE_TOO_LONG)
    assert pause_after(sessions[:2]) == ""


def test_without_practice_nothing_pauses() -> None:
    assert pause_after([]) == ""
