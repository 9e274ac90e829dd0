"""When to test again, in words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext

from assessment.domain.retest import Readiness, Retest, retest_after
from assessment.services.progress import FinishedTest
from config.calendar_file import Event, event_uid


@dataclass(frozen=True, slots=True)
class RetestView:
    """The two dates of a retest, and how far it is."""

    earliest: date
    best: date
    early: bool
    due: bool


def present_retest(finished_at: datetime | None, *, now: datetime) -> RetestView | None:
    """Return when to test again after a test that was finished then, if one was."""
    if finished_at is None:
        return None
    retest = retest_of(finished_at)
    readiness = retest.readiness(timezone.localdate(now))
    return RetestView(
        earliest=retest.earliest,
        best=retest.best,
        early=readiness is Readiness.EARLY,
        due=readiness is Readiness.DUE,
    )


def retest_event(test: FinishedTest, *, today: date, address: str) -> Event:
    """Return the retest for a calendar; a day that has passed already becomes tomorrow."""
    return Event(
        uid=event_uid("retest", str(test.public_id)),
        title=gettext("Unwind: see how you move"),
        text=gettext("Same time of day, same things at hand: {address}").format(address=address),
        starts=max(retest_of(test.finished_at).best, today + timedelta(days=1)),
    )


def retest_of(finished_at: datetime) -> Retest:
    """Return the dates for a retest, in the site's time zone."""
    return retest_after(timezone.localdate(finished_at))
