"""When measuring again can tell something: four weeks on, two at the earliest."""

from datetime import date

import pytest

from assessment.domain.retest import Readiness, retest_after

RETEST = retest_after(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("today", "readiness"),
    [
        (date(2026, 3, 1), Readiness.EARLY),
        (date(2026, 3, 14), Readiness.EARLY),
        (date(2026, 3, 15), Readiness.POSSIBLE),
        (date(2026, 3, 28), Readiness.POSSIBLE),
        (date(2026, 3, 29), Readiness.DUE),
        (date(2027, 3, 1), Readiness.DUE),
    ],
)
def test_it_is_possible_after_two_weeks_and_due_after_four(
    today: date, readiness: Readiness
) -> None:
    assert RETEST.readiness(today) is readiness
