"""Ways in which a database cannot save: a full disk, a file or a server that only reads."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import psycopg

from tests.durability.server import Server

READ_ONLY = quote("PRAGMA query_only=1")


@contextmanager
def full_disk(server: Server) -> Iterator[None]:
    """
    Let the server's workers write no byte more to any file until the block ends.

    The limit on a file's size also holds for root, who may write to a full or a read-only disk
    more often than others.
    """
    before = [(pid, resource.prlimit(pid, resource.RLIMIT_FSIZE)) for pid in server.workers()]
    for pid, (_, hard) in before:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        for pid, limits in before:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


@contextmanager
def read_only_file(server: Server) -> Iterator[None]:
    """Start the server anew on a database that it may only read, and again as it was."""
    sound = server.database_url
    for address in (f"{sound}?init_command={READ_ONLY}", sound):
        server.kill_all()
        server.database_url = address
        server.start()
        if address != sound:
            yield


@contextmanager
def read_only_server(where: dict[str, str]) -> Iterator[None]:
    """Let PostgreSQL refuse every write, as a leader does that has become a follower."""
    _say(where, "ALTER SYSTEM SET default_transaction_read_only = on")
    try:
        yield
    finally:
        _say(where, "ALTER SYSTEM RESET default_transaction_read_only")


def _say(where: dict[str, str], statement: str) -> None:
    with psycopg.connect(
        host=where["HOST"], user=where["USER"], dbname="postgres", autocommit=True
    ) as connection:
        # Or taking it back would be refused as well.
        connection.execute("SET default_transaction_read_only = off")
        connection.execute(statement.encode())
        connection.execute("SELECT pg_reload_conf()")
