"""
When measuring again can tell something.

Four weeks after a test, two at the earliest: before that, what a person could gain is
smaller than what measuring oneself gets wrong. Stretching programmes that measured a gain
in the back of the legs ran four to six weeks (Ylinen 2009; Reid and Kim 2014); the two
weeks are our own choice (UNVERIFIED).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

EARLIEST = timedelta(weeks=2)
BEST = timedelta(weeks=4)


class Readiness(StrEnum):
    """How much a new test could tell on a day."""

    EARLY = "early"
    POSSIBLE = "possible"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Retest:
    """The two dates after one test: the first that makes sense, and the one to aim for."""

    earliest: date
    best: date

    def readiness(self, today: date) -> Readiness:
        """
        Say how much a new test could tell.

        Args:
            today: The day to judge, in the person's or the site's time zone.

        Returns:
            Early before the earliest day, due from the best day on, possible between.
        """
        if today < self.earliest:
            return Readiness.EARLY
        return Readiness.POSSIBLE if today < self.best else Readiness.DUE


def retest_after(tested: date) -> Retest:
    """
    Return when to test again.

    Args:
        tested: The day of the last finished test.

    Returns:
        Two and four weeks later.
    """
    return Retest(earliest=tested + EARLIEST, best=tested + BEST)
