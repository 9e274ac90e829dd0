"""SQLite: its own online backup, which copies one moment while the site goes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from config.backup.whole_file import BackupFailed, whole_file

WAITS_SECONDS = 30


def back_up(source: Path, *, to: Path) -> None:
    """Copy the database into a file that stands by itself, and check the copy."""
    with whole_file(to) as draft, _told(to):
        with closing(_reading(source)) as old, closing(sqlite3.connect(draft)) as new:
            # In one step: a read transaction, so that writers go on and the copy is one moment.
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        check(draft)


def put_back(source: Path, *, to: Path) -> None:
    """
    Write a backup over the database, in one transaction.

    Not by moving the file: beside the old one may lie a write-ahead log that would be
    applied to the new one.
    """
    with _told(source):
        check(source)
        with (
            closing(_reading(source)) as old,
            closing(sqlite3.connect(to, timeout=WAITS_SECONDS)) as new,
        ):
            old.backup(new)


def check(path: Path) -> None:
    """
    Read every page and every reference.

    Raises:
        BackupFailed: If a page is broken or a row points to one that is not there.
    """
    with closing(_reading(path)) as connection:
        [first, *_] = connection.execute("PRAGMA integrity_check").fetchone()
        if first != "ok":
            raise BackupFailed(f"{path} is broken: {first}.")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise BackupFailed(f"{path} has rows that point to rows that are not there.")


def _reading(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, timeout=WAITS_SECONDS)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupFailed(f"SQLite cannot use {path}: {error}.") from error
