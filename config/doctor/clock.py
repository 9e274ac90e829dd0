"""Whether the clock can be believed: links end by it, and a second test is due by it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone

from assessment.services.retention import last_visit
from config.doctor.finding import Finding, mend, ok

MOST_APART = timedelta(seconds=5)
SET_IT = "Let the system set its clock: timedatectl set-ntp true."


def look() -> Iterator[Finding]:
    """Compare it with the database server's clock, and with what is stored already."""
    now = timezone.now()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            yield apart(now, server=cursor.fetchone()[0])
    yield ahead(now, latest=last_visit())


def apart(now: datetime, *, server: datetime) -> Finding:
    """Two clocks that differ: one of them is wrong."""
    seconds = abs((now - server).total_seconds())
    if seconds > MOST_APART.total_seconds():
        return mend(f"{seconds:.0f} s apart from the database server's clock.", SET_IT)
    return ok("The database server's clock agrees.")


def ahead(now: datetime, *, latest: datetime | None) -> Finding:
    """A visit in the future was noted by a clock that was ahead, or this one is behind."""
    if latest is not None and latest - now > MOST_APART:
        return mend(f"It says {_shown(now)}, and a visit is stored from {_shown(latest)}.", SET_IT)
    return ok(f"It says {_shown(now)}; days in the admin are those of {settings.TIME_ZONE}.")


def _shown(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
