"""
Bringing a database to its size: one table after the other, its indexes built afterwards.

Foreign keys come back as ``NOT VALID``: they hold for every later row, and nothing is lost by
not reading hundreds of millions of copied rows twice.
"""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

from bench.growth.rows import DETAILS, OWNERS, Copying, table_names
from bench.kept import tell

# A power cut while filling costs the filling; what is measured has PostgreSQL's own settings.
FILLING = (
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"
    " -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=4GB -c shared_buffers=1GB"
)
FOREIGN_KEYS = (
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE contype = 'f' AND (conrelid::regclass::text = ANY(%s)"
    " OR confrelid::regclass::text = ANY(%s))"
)
KEYS = (
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE contype IN ('p', 'u') AND conrelid::regclass::text = ANY(%s)"
    " ORDER BY conrelid::regclass::text, contype DESC"
)
INDEXES = (
    "SELECT i.tablename, i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public'"
    " AND i.tablename = ANY(%s) AND NOT EXISTS"
    " (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)"
)
Connection = psycopg.Connection[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Seed:
    """What one copy of the seed is: the highest keys of its tables, and its finished tests."""

    strides: dict[str, int]
    finished: int
    people: int

    def copies_for(self, size: int) -> int:
        """Return how many copies hold at least so many finished tests."""
        return math.ceil(size / self.finished)


def read_seed(connection: Connection) -> Seed:
    """Return the seed of a database."""
    strides = {
        table: _number(connection, f"SELECT coalesce(max(id), 1) FROM seed.{table}")  # noqa: S608 - our own names
        for table in table_names()
    }
    finished = "SELECT count(*) FROM seed.assessment_assessment WHERE completed_at IS NOT NULL"
    people = "SELECT count(*) FROM seed.assessment_person"
    return Seed(strides, _number(connection, finished), _number(connection, people))


def fill(connection: Connection, *, seed: Seed, copies: int, whole: int) -> None:
    """Copy the seed so many times; only the first ``whole`` copies with all that hangs on them."""
    connection.execute("SET session_replication_role = replica")
    connection.execute("SET maintenance_work_mem = '1GB'")
    with without_indexes(connection):
        for model in OWNERS:
            after = min(copies, whole) if model in DETAILS else copies
            _copy(connection, Copying(model, seed.strides), first=0, after=after)
    for table in table_names():
        with _timed(f"vacuum {table}"):
            connection.execute(f"VACUUM (FREEZE, ANALYZE, INDEX_CLEANUP off) {table}".encode())
    set_sequences(connection)
    connection.execute(
        "CREATE TABLE seed.copies AS SELECT %s AS copies, %s AS whole", (copies, whole)
    )


def add(connection: Connection, *, seed: Seed, copies: int) -> None:
    """Add copies to a database that has indexes already, above whatever stands in it."""
    connection.execute("SET session_replication_role = replica")
    first = 1 + max(
        _number(connection, f"SELECT coalesce(max(id), 0) FROM {table}") // stride  # noqa: S608 - our own names
        for table, stride in seed.strides.items()
    )
    for model in OWNERS:
        copying = Copying(model, seed.strides)
        _copy(connection, copying, first=first, after=first + copies, empty=False)
    connection.execute("RESET session_replication_role")
    set_sequences(connection)


def set_sequences(connection: Connection) -> None:
    """Let new rows have keys above those of the copies."""
    for table in table_names():
        connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'),"  # noqa: S608 - our own names
            f" (SELECT coalesce(max(id), 1) FROM {table}))".encode()
        )


@contextmanager
def without_indexes(connection: Connection) -> Iterator[None]:
    """Take every index and key of the tables away, and build them again at the end."""
    tables = table_names()
    foreign = connection.execute(FOREIGN_KEYS, (tables, tables)).fetchall()
    keys = connection.execute(KEYS, (tables,)).fetchall()
    indexes = connection.execute(INDEXES, (tables,)).fetchall()
    for table, name, _ in [*foreign, *keys]:
        _run(connection, f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for _, name, _ in indexes:
        _run(connection, f'DROP INDEX "{name}"')
    yield
    for table, name, definition in keys:
        with _timed(f"key {name}"):
            _run(connection, f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
    for _, name, definition in indexes:
        with _timed(f"index {name}"):
            _run(connection, str(definition))
    for table, name, definition in foreign:
        _run(connection, f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition} NOT VALID')


def _copy(
    connection: Connection, copying: Copying, *, first: int, after: int, empty: bool = True
) -> None:
    if after <= first:
        return
    with _timed(f"rows of {copying.table}"), connection.transaction():
        if empty:
            # Emptied in the same transaction, rows need not be written to the log.
            _run(connection, f"TRUNCATE {copying.table}")
        _run(connection, copying.statement(first=first, after=after))


@contextmanager
def _timed(what: str) -> Iterator[None]:
    begun = time.monotonic()
    yield
    seconds = time.monotonic() - begun
    if seconds > 5:
        tell(f"  {what}: {seconds:.0f} s")


def copies_in(connection: Connection) -> tuple[int, int]:
    """Return how many copies a database has, and how many of them with all that hangs on them."""
    row = connection.execute("SELECT copies, whole FROM seed.copies").fetchone()
    return (int(str(row[0])), int(str(row[1]))) if row else (0, 0)


def _run(connection: Connection, statement: str, values: Sequence[object] = ()) -> None:
    connection.execute(statement.encode(), values or None)


def _number(connection: Connection, query: str) -> int:
    row = connection.execute(query.encode()).fetchone()
    return int(str(row[0])) if row else 0


def counts_of(connection: Connection) -> dict[str, int]:
    """Return how many people there are, and how many finished tests."""
    finished = "SELECT count(*) FROM assessment_assessment WHERE completed_at IS NOT NULL"
    return {
        "people": _number(connection, "SELECT count(*) FROM assessment_person"),
        "finished": _number(connection, finished),
    }


def bytes_of(connection: Connection) -> dict[str, int]:
    """Return the bytes of each table that grows, its indexes included."""
    return {
        table: _number(connection, f"SELECT pg_total_relation_size('{table}')")
        for table in table_names()
    }
