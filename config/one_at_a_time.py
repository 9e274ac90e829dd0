"""Several copies of the site may start at once; one at a time changes the database."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Any number will do, as long as it stays the same.
KEY = 8_641_975_320
PAUSE_SECONDS = 0.2


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """
    Wait until no other copy is in such a block, and keep the others out until its end.

    The lock belongs to this connection, through all its transactions, and goes with it. Behind
    a pooler that hands connections on between transactions it would not; prepare past that.
    SQLite needs none: its file has one machine, whose copies are started by one command.
    """
    if connection.vendor != "postgresql":
        yield
        return
    # Asked again and again: a copy that waited inside a statement would stop another from
    # building an index online, which waits for all statements that began before.
    while not _asked("pg_try_advisory_lock"):
        time.sleep(PAUSE_SECONDS)
    try:
        yield
    finally:
        _asked("pg_advisory_unlock")


def _asked(function: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [KEY])
        return bool(cursor.fetchone()[0])
