"""
An upgrade that nobody notices: new migrations and content while the previous release serves.

Four people take the test at the previous release. Its database is migrated by this one, they go
on; then this release answers them, as behind a proxy that changes over, and they go on.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.durability.previous import previous_release
from tests.durability.server import Server
from tests.durability.stored import Database, postgres_database, sqlite_database
from tests.durability.visitor import Visitor, count_of, crowd, visiting, wait_for
from tests.postgres import NoPostgres, running_cluster

SEED = 20261122
CLIENTS = 4
# A practice is the last step of all, so two more have everything in them.
MORE = 2

Record = Callable[[str, object], None]


def upgrade(database: Database, folder: Path) -> dict[str, object]:
    """Walk through an upgrade, look at what was saved, and return the figures."""
    release = previous_release(folder / "code")
    old = Server(folder, database.url, root=release.root)
    new = Server(folder / "new", database.url, key=old.key)
    new.folder.mkdir()
    old.prepare()
    old.start()
    visitors = crowd(old.port, count=CLIENTS, seed=SEED)
    try:
        with visiting(visitors):
            go_on(visitors)
            new.prepare()
            go_on(visitors)
            change_over(visitors, to=new)
            go_on(visitors)
            old.kill_all()
            go_on(visitors)
    finally:
        old.kill_all()
        new.kill_all()
    stored = database.read()

    assert {each for visitor in visitors for each in visitor.strange} == set()
    assert sum(visitor.failed for visitor in visitors) == 0
    assert stored.missing(one for visitor in visitors for one in visitor.acknowledged) == []
    assert stored.half_saved() == []
    return {
        "database": database.name,
        "upgrade_from": release.name,
        "finished": count_of("check", visitors),
        "practices": count_of("practice", visitors),
        "failed": 0,
        "lost": 0,
    }


def go_on(visitors: Sequence[Visitor]) -> None:
    """Wait until more people have come to the end."""
    wait_for("practice", visitors, count=count_of("practice", visitors) + MORE)


def change_over(visitors: Sequence[Visitor], *, to: Server) -> None:
    """Let the next request of everybody go to another server."""
    to.start()
    for visitor in visitors:
        visitor.browser.port = to.port


def test_nobody_notices_an_upgrade_on_sqlite(tmp_path: Path, record_property: Record) -> None:
    figures = upgrade(sqlite_database(tmp_path / "site.sqlite3"), tmp_path)

    record_property("durability", figures)


def test_nobody_notices_an_upgrade_on_postgres(tmp_path: Path, record_property: Record) -> None:
    try:
        with running_cluster() as cluster:
            figures = upgrade(postgres_database(cluster.where), tmp_path)
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)

    record_property("durability", figures)
