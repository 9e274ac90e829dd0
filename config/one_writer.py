"""
One writer at a time within a process, where SQLite has only one anyway.

SQLite makes whoever finds it busy sleep, longer each time, up to a tenth of a second, while the
lock is free again after a few milliseconds. A thread that waits here is woken at once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Then SQLite itself is asked, and says what is wrong.
PATIENCE_SECONDS = 5.0

_door = threading.Lock()


@contextmanager
def one_writer() -> Iterator[None]:
    """Wait for the writers of this process on SQLite; PostgreSQL has room for many."""
    is_held = connection.vendor == "sqlite" and _door.acquire(timeout=PATIENCE_SECONDS)
    try:
        yield
    finally:
        if is_held:
            _door.release()
