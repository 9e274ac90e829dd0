"""What the doctor says of a PostgreSQL server's settings."""

import pytest

from config.doctor import postgres
from config.doctor.finding import Verdict

SOUND = {
    "max_connections": "100",
    "superuser_reserved_connections": "3",
    "synchronous_commit": "on",
    "fsync": "on",
    "full_page_writes": "on",
}


def test_enough_connections_are_fine() -> None:
    assert postgres.connections(SOUND, wanted=97).verdict is Verdict.OK


def test_more_workers_than_connections_are_to_mend() -> None:
    # 100 connections less 3 for the superuser leave 97.
    assert postgres.connections(SOUND, wanted=98).verdict is Verdict.MEND


@pytest.mark.parametrize("name", ["synchronous_commit", "fsync", "full_page_writes"])
def test_what_loses_answers_is_to_mend(name: str) -> None:
    findings = postgres.keeps_what_it_acknowledges({**SOUND, name: "off"})

    [wrong] = [each for each in findings if each.verdict is Verdict.MEND]
    assert wrong.found.startswith(f"{name} is off")


def test_another_encoding_is_to_mend() -> None:
    assert postgres.encoding("SQL_ASCII").verdict is Verdict.MEND
    assert postgres.encoding("UTF8").verdict is Verdict.OK


def test_a_follower_is_to_mend() -> None:
    assert postgres.writes("on").verdict is Verdict.MEND
    assert postgres.writes("off").verdict is Verdict.OK


def test_without_pg_dump_it_cannot_tell_where_backups_are_made() -> None:
    # No such version will come.
    assert postgres.backups(server=9999).verdict is Verdict.UNKNOWN
