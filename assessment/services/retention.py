"""How long answers are kept: twelve months after the last visit, then everything goes."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Max, Min
from django.utils import timezone

from assessment.models import CarryLink, Person, ShareLink

KEEP = timedelta(days=365)
# A visit is noted once a day, so that reading a page is not a write each time.
NOTE_AFTER = timedelta(days=1)
BATCH = 500


def note_visit(person: Person) -> None:
    """Remember that the person was here today. One query, on the first visit of a day only."""
    now = timezone.now()
    if now - person.last_seen_at >= NOTE_AFTER:
        Person.objects.filter(pk=person.pk).update(last_seen_at=now)


def purge_expired(*, now: datetime, pretend: bool = False) -> int:
    """
    Delete everyone not seen for twelve months, with all they own; return how many.

    Links that are over go too.

    In batches, each its own transaction, so that nobody waits long for the write lock.
    """
    expired = Person.objects.filter(last_seen_at__lt=now - KEEP)
    if pretend:
        return expired.count()
    ShareLink.objects.filter(expires_at__lt=now).delete()
    CarryLink.objects.filter(expires_at__lt=now).delete()
    gone = 0
    longest = expired.order_by("last_seen_at")
    while batch := list(longest.values_list("pk", flat=True)[:BATCH]):
        Person.objects.filter(pk__in=batch).delete()
        gone += len(batch)
    return gone


def longest_overdue(*, now: datetime) -> timedelta | None:
    """Return how long ago the oldest thing should have been purged; nothing if none is due."""
    due = [
        _oldest(ShareLink.objects.aggregate(oldest=Min("expires_at"))),
        _oldest(CarryLink.objects.aggregate(oldest=Min("expires_at"))),
        _oldest(Person.objects.aggregate(oldest=Min("last_seen_at")), kept=KEEP),
    ]
    return max((now - when for when in due if when is not None and when < now), default=None)


def last_visit() -> datetime | None:
    """Return when the latest visit was noted, or nothing without visitors."""
    latest: datetime | None = Person.objects.aggregate(latest=Max("last_seen_at"))["latest"]
    return latest


def _oldest(
    found: Mapping[str, datetime | None], *, kept: timedelta = timedelta(0)
) -> datetime | None:
    oldest = found["oldest"]
    return None if oldest is None else oldest + kept
