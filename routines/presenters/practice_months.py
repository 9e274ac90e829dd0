"""The days with practice, month by month. Days without any are not counted and not shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True, slots=True)
class PracticeMonth:
    """One month that had practice: its first day, and the days with practice in it."""

    first: date
    days: tuple[date, ...]


def practice_months(days: Sequence[date]) -> tuple[PracticeMonth, ...]:
    """Return the months of these days, the newest first; the days come oldest first."""
    months = [
        PracticeMonth(first, tuple(in_month))
        for first, in_month in groupby(days, key=lambda day: day.replace(day=1))
    ]
    return tuple(reversed(months))
