"""The settings of a PostgreSQL server on which "saved" and "busy" depend."""

from collections.abc import Iterator, Mapping

from django.conf import settings
from django.db import connection

from config.backup.postgres_tools import folder_of_tools
from config.backup.whole_file import BackupFailed
from config.doctor.finding import Finding, mend, ok, unknown

NAMES = (
    "max_connections", "superuser_reserved_connections", "synchronous_commit", "fsync",
    "full_page_writes", "server_encoding", "transaction_read_only",
)  # fmt: skip
HOW_TO_SET = "in postgresql.conf, then restart PostgreSQL."


def look() -> Iterator[Finding]:
    """Ask the server for its settings and judge them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(NAMES)])
        found = dict(cursor.fetchall())
    pool = settings.DATABASES["default"]["OPTIONS"].get("pool")
    # Without a pool, each thread may hold a connection of its own.
    each = int(pool["max_size"]) if isinstance(pool, dict) else settings.THREADS
    yield connections(found, wanted=settings.WORKERS * each)
    yield from keeps_what_it_acknowledges(found)
    yield encoding(found["server_encoding"])
    yield writes(found["transaction_read_only"])
    yield backups(server=connection.get_database_version()[0])


def connections(found: Mapping[str, str], *, wanted: int) -> Finding:
    """Compare what this machine's workers may open with what the server allows."""
    free = int(found["max_connections"]) - int(found["superuser_reserved_connections"])
    counted = f"{settings.WORKERS} workers may open {wanted} of {free} connections"
    if wanted > free:
        return mend(
            f"{counted}: people would be told that the database is busy.",
            "Lower WORKERS or DATABASE_POOL_SIZE, or raise max_connections.",
        )
    return ok(f"{counted}; more machines on one database add up.")


def keeps_what_it_acknowledges(found: Mapping[str, str]) -> Iterator[Finding]:
    """With one of these off, a power cut loses what people have been told is saved."""
    for name in ("synchronous_commit", "fsync", "full_page_writes"):
        if found[name] == "off":
            yield mend(f"{name} is off: a power cut loses answers.", f"{name} = on {HOW_TO_SET}")
        else:
            yield ok(f"{name} is {found[name]}.")


def encoding(found: str) -> Finding:
    """Another encoding cannot hold every text that somebody may type."""
    if found == "UTF8":
        return ok("The database is in UTF-8.")
    return mend(f"The database is in {found}.", "Make one with: createdb --encoding=UTF8.")


def writes(read_only: str) -> Finding:
    """A server that only reads is a follower, or was told to by its operator."""
    if read_only == "off":
        return ok("It accepts writes.")
    return mend("It only reads.", "Point DATABASE_URL to the leader.")


def backups(*, server: int) -> Finding:
    """Without PostgreSQL's own programs here, backups have to be made somewhere else."""
    try:
        return ok(f"Backups are made by pg_dump in {folder_of_tools(server=server)}.")
    except BackupFailed as error:
        return unknown("where backups are made.", f"Here is {error}")
