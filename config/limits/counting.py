"""
Counting attempts in the database, which all server processes share.

One statement counts and tells the count, so two processes can never both be the last one that
is let pass. A cache would not do: the one in memory is each process's own, and Django's cache in
the database reads and writes in two steps (docs/adr/0005).
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils.crypto import salted_hmac

from config.limits.models import Attempts
from config.limits.rules import Limit

COUNT_ONE = """
    INSERT INTO {table} (key, count, ends_at) VALUES (%(key)s, 1, %(ends_at)s)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN {table}.ends_at > %(now)s THEN {table}.count + 1 ELSE 1 END,
        ends_at = CASE WHEN {table}.ends_at > %(now)s THEN {table}.ends_at ELSE %(ends_at)s END
    RETURNING count, ends_at
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many attempts there were, and when they are forgotten, in seconds since 1970."""

    count: int
    ends_at: int


def key_of(limit: Limit, *, visitor: str, now: datetime) -> str:
    """
    Return what stands in the database for a visitor: a keyed hash, salted by the day.

    Without ``SECRET_KEY`` nobody can find the address that belongs to it, and the same address
    has another hash for each limit and each day.
    """
    salt = f"unwind.limits.{now.date().isoformat()}"
    return salted_hmac(salt, f"{limit.setting}|{visitor}", algorithm="sha256").hexdigest()


def count_attempt(limit: Limit, *, visitor: str, now: datetime) -> Tally:
    """Count one attempt more and return how many there are now."""
    statement = COUNT_ONE.format(table=Attempts._meta.db_table)  # noqa: SLF001 - documented
    values: dict[str, str | int] = {
        "key": key_of(limit, visitor=visitor, now=now),
        "now": int(now.timestamp()),
        "ends_at": int((now + limit.window).timestamp()),
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        tally = Tally(*cursor.fetchone())
    if tally.count == 1:
        purge_attempts(now=now)
    return tally


def attempts_so_far(limit: Limit, *, visitor: str, now: datetime) -> Tally:
    """Return what was counted until now. One query."""
    counted = Attempts.objects.filter(
        key=key_of(limit, visitor=visitor, now=now), ends_at__gt=now.timestamp()
    )
    row = counted.values_list("count", "ends_at").first()
    return Tally(*row) if row else Tally(0, int(now.timestamp()))


def purge_attempts(*, now: datetime) -> None:
    """Delete the counts that are over."""
    Attempts.objects.filter(ends_at__lte=now.timestamp()).delete()
