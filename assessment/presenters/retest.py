"""When to test again, in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from assessment.domain.retest import Readiness, Retest, retest_after


@dataclass(frozen=True, slots=True)
class RetestView:
    """The two dates of a retest, and how far it is."""

    earliest: date
    best: date
    early: bool
    due: bool


def present_retest(finished_at: datetime, *, now: datetime) -> RetestView:
    """Return when to test again after a test that was finished then."""
    retest = retest_of(finished_at)
    readiness = retest.readiness(timezone.localdate(now))
    return RetestView(
        earliest=retest.earliest,
        best=retest.best,
        early=readiness is Readiness.EARLY,
        due=readiness is Readiness.DUE,
    )


def retest_of(finished_at: datetime) -> Retest:
    """Return the dates for a retest, in the site's time zone."""
    return retest_after(timezone.localdate(finished_at))
