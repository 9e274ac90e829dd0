"""Copying an SQLite database while it is in use, and writing it back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from config.backup.sqlite_file import back_up, check, put_back
from config.backup.whole_file import BackupFailed


@pytest.fixture
def site(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """An open database with one number in it, as a process that serves holds it."""
    with closing(sqlite3.connect(tmp_path / "site", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE answers (number INTEGER)")
        connection.execute("INSERT INTO answers VALUES (1)")
        yield connection


def numbers(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM answers")]


def test_it_holds_what_only_the_write_ahead_log_had(
    tmp_path: Path, site: sqlite3.Connection
) -> None:
    back_up(tmp_path / "site", to=tmp_path / "backup")

    assert numbers(tmp_path / "backup") == [1]
    assert [path.name for path in tmp_path.glob("*backup*")] == ["backup"]


def test_it_leaves_out_what_is_not_committed(tmp_path: Path, site: sqlite3.Connection) -> None:
    site.execute("BEGIN IMMEDIATE")
    site.execute("INSERT INTO answers VALUES (2)")
    back_up(tmp_path / "site", to=tmp_path / "backup")
    site.execute("COMMIT")

    assert numbers(tmp_path / "backup") == [1]


def test_it_is_put_back_under_an_open_connection(tmp_path: Path, site: sqlite3.Connection) -> None:
    back_up(tmp_path / "site", to=tmp_path / "backup")
    site.execute("INSERT INTO answers VALUES (2)")

    put_back(tmp_path / "backup", to=tmp_path / "site")

    assert site.execute("SELECT number FROM answers").fetchall() == [(1,)]
    assert site.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_broken_page_is_found(tmp_path: Path, site: sqlite3.Connection) -> None:
    site.executemany("INSERT INTO answers VALUES (?)", [(number,) for number in range(5000)])
    back_up(tmp_path / "site", to=tmp_path / "backup")
    content = bytearray((tmp_path / "backup").read_bytes())
    content[-2000:] = b"\xff" * 2000
    (tmp_path / "backup").write_bytes(content)

    with pytest.raises(BackupFailed):
        check(tmp_path / "backup")


def test_a_row_that_points_nowhere_is_found(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "broken")) as connection:
        connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE test (person INTEGER REFERENCES person)")
        connection.execute("INSERT INTO test VALUES (7)")
        connection.commit()

    with pytest.raises(BackupFailed, match="rows that are not there"):
        check(tmp_path / "broken")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, site: sqlite3.Connection) -> None:
    with pytest.raises(BackupFailed, match="cannot write into"):
        back_up(tmp_path / "site", to=tmp_path / "nowhere" / "backup")


def test_it_overwrites_no_file(tmp_path: Path, site: sqlite3.Connection) -> None:
    (tmp_path / "backup").write_text("kept")

    with pytest.raises(BackupFailed, match="is there already"):
        back_up(tmp_path / "site", to=tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "kept"


def test_nobody_else_can_read_it(tmp_path: Path, site: sqlite3.Connection) -> None:
    back_up(tmp_path / "site", to=tmp_path / "backup")

    assert (tmp_path / "backup").stat().st_mode & 0o077 == 0
