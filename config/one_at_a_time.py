"""Several copies of the site may start at once; one at a time changes the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Any number will do, as long as it stays the same.
KEY = 8_641_975_320


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
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [KEY])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [KEY])
