"""
A backup taken while people answer restores to a database in which nothing of before is missing.

Eight clients take the test at the production server; `manage.py backup` runs in the middle of it.
Its file is restored into an empty database, and a second server shows everybody's results from it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.durability.browser import Browser
from tests.durability.server import Server
from tests.durability.stored import (
    Database,
    another_database,
    postgres_database,
    sqlite_database,
    with_tools_of,
)
from tests.durability.visitor import Acknowledged, Visitor, count_of, crowd, visiting, wait_for
from tests.postgres import NoPostgres, running_cluster

SEED = 20261122
CLIENTS = 8
FINISHED_BEFORE = 12

Record = Callable[[str, object], None]


@dataclass(frozen=True, slots=True)
class Before:
    """What each visitor had been told was saved when the backup began."""

    visitor: Visitor
    acknowledged: tuple[Acknowledged, ...]

    @property
    def finished(self) -> list[Acknowledged]:
        """The tests whose results they had."""
        return [one for one in self.acknowledged if one.step == "check"]


def back_up_under_load(server: Server, *, to: Path) -> list[Before]:
    """Let people answer, back up in the middle, and return what had to be in it."""
    visitors = crowd(server.port, count=CLIENTS, seed=SEED)
    with visiting(visitors):
        wait_for("check", visitors, count=FINISHED_BEFORE)
        before = [Before(each, tuple(each.acknowledged)) for each in visitors]
        server.manage("backup", str(to))
        wait_for("check", visitors, count=count_of("check", visitors) + 1)
    assert {each for visitor in visitors for each in visitor.strange} == set()
    return before


def hold_it_whole(server: Server, restored: Database, *, backup: Path) -> dict[str, object]:
    """Back up under load, restore, and look: in the tables, and at the pages of a second server."""
    server.prepare()
    server.start()
    try:
        before = back_up_under_load(server, to=backup)
    finally:
        server.kill_all()
    server.database_url = restored.url
    server.manage("restore", str(backup))
    stored = restored.read()

    assert stored.missing(one for each in before for one in each.acknowledged) == []
    assert stored.half_saved() == []
    server.start()
    try:
        assert_they_see_their_results(before, port=server.port)
    finally:
        server.kill_all()
    return {
        "database": restored.name,
        "backup_under_load": f"{CLIENTS} clients",
        "acknowledged_before": sum(len(each.acknowledged) for each in before),
        "finished_before": sum(len(each.finished) for each in before),
        "lost": 0,
        "half_saved": 0,
    }


def assert_they_see_their_results(before: Sequence[Before], *, port: int) -> None:
    """Fail unless each finished test shows its results to its own browser."""
    for each in before:
        browser = Browser(port, dict(each.visitor.browser.cookies))
        for one in each.finished:
            page = browser.get(f"/results/{one.public_id}/")
            assert page.status == 200
            assert "/routine/for/" in page.html


def test_a_backup_under_load_is_whole_on_sqlite(tmp_path: Path, record_property: Record) -> None:
    server = Server(tmp_path, sqlite_database(tmp_path / "site.sqlite3").url)

    figures = hold_it_whole(
        server, sqlite_database(tmp_path / "restored.sqlite3"), backup=tmp_path / "backup"
    )

    record_property("durability", figures)


def test_a_backup_under_load_is_whole_on_postgres(tmp_path: Path, record_property: Record) -> None:
    try:
        with running_cluster() as cluster:
            database = postgres_database(cluster.where)
            server = Server(tmp_path, database.url, with_tools_of(cluster))

            figures = hold_it_whole(server, another_database(cluster), backup=tmp_path / "backup")
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)

    record_property("durability", figures)
