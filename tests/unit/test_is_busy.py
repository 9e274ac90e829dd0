"""Telling a busy database from a mistake of ours."""

import sqlite3

import psycopg
import pytest
from django.db import Error, IntegrityError, InternalError, OperationalError, ProgrammingError

from config.errors import is_busy


def caused_by(error: Error, cause: Exception) -> Error:
    error.__cause__ = cause
    return error


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_BUSY_SNAPSHOT,  # a variety: the low byte says BUSY
    ],
)
def test_a_locked_or_full_sqlite_is_busy(code: int) -> None:
    assert is_busy(caused_by(OperationalError(), sqlite_error(code)))


def test_a_missing_table_is_our_mistake() -> None:
    # SQLite calls "no such table" an operational error as well.
    assert not is_busy(caused_by(OperationalError(), sqlite_error(sqlite3.SQLITE_ERROR)))


def test_a_lost_postgres_is_busy() -> None:
    assert is_busy(caused_by(OperationalError(), psycopg.OperationalError("server closed")))


def test_a_demoted_leader_is_busy() -> None:
    cause = psycopg.errors.ReadOnlySqlTransaction("cannot execute INSERT")

    assert is_busy(caused_by(InternalError(), cause))


@pytest.mark.parametrize("error", [IntegrityError(), ProgrammingError()])
def test_a_refused_row_is_not_busy(error: Error) -> None:
    assert not is_busy(caused_by(error, psycopg.IntegrityError("duplicate key")))
