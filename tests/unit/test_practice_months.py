"""Days with practice, month by month, the newest month first."""

from datetime import date

from routines.presenters.practice_months import PracticeMonth, practice_months

OCTOBER, NOVEMBER = date(2026, 10, 30), date(2026, 11, 2)


def test_it_puts_the_newest_month_first_and_its_days_in_order() -> None:
    later = date(2026, 11, 5)

    assert practice_months([OCTOBER, NOVEMBER, later]) == (
        PracticeMonth(date(2026, 11, 1), (NOVEMBER, later)),
        PracticeMonth(date(2026, 10, 1), (OCTOBER,)),
    )


def test_it_has_no_month_without_practice() -> None:
    assert practice_months([]) == ()
