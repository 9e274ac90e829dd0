"""
When a practice began and ended, if the device could send it only later.

The device tells how long ago it ended and how long it took, measured by its own clock. Two
readings of one clock cancel what is wrong with it, so no time of day is ever taken from a
device. What a clock that was changed in between makes impossible is moved to the nearest time
that is possible: not before the page was made, not after it was sent.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class PracticeTimes:
    """The beginning and the end of one practice."""

    started_at: datetime
    finished_at: datetime


def practice_times(
    *, issued_at: datetime, received_at: datetime, ago: timedelta, took: timedelta | None
) -> PracticeTimes:
    """
    Return the times of a practice, always in order.

    Args:
        issued_at: When the site made the page that was followed.
        received_at: When the log of it arrived.
        ago: How long before arriving it had ended, by the device.
        took: How long it took, by the device; ``None`` if it began with the page.

    Returns:
        An end between ``issued_at`` and ``received_at``, and a beginning between
        ``issued_at`` and the end. Should the site's own clock have been set back in
        between, both are ``issued_at``.

    >>> from datetime import UTC
    >>> monday = datetime(2026, 11, 23, 7, tzinfo=UTC)
    >>> times = practice_times(
    ...     issued_at=monday,
    ...     received_at=monday + timedelta(days=2),
    ...     ago=timedelta(days=1),
    ...     took=timedelta(minutes=8),
    ... )
    >>> times.finished_at - times.started_at == timedelta(minutes=8)
    True
    >>> times.finished_at == monday + timedelta(days=1)
    True
    """
    finished_at = max(issued_at, min(received_at, received_at - ago))
    started_at = issued_at if took is None else max(issued_at, finished_at - took)
    return PracticeTimes(started_at=min(started_at, finished_at), finished_at=finished_at)
