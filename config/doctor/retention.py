"""Whether purge_expired runs every night, as "Your data" promises."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone

from assessment.services.retention import KEEP, longest_overdue
from config.doctor.finding import Finding, mend, ok

# A night that was missed, and the one that makes up for it.
MOST_OVERDUE = timedelta(days=2)


def look() -> Iterator[Finding]:
    """There is no record of its runs: what it should have deleted tells as much."""
    yield overdue(longest_overdue(now=timezone.now()))


def overdue(longest: timedelta | None) -> Finding:
    """Judge what is kept longer than promised."""
    if longest is None:
        return ok(f"Nothing is kept longer than promised ({KEEP.days} days).")
    if longest > MOST_OVERDUE:
        return mend(
            f"purge_expired has not run: something is kept {longest.days} days too long.",
            "Run it now, and every night: docs/operations.md.",
        )
    return ok("What is over is from the last two days; purge_expired will take it tonight.")
