"""
What the server has acknowledged is there after any kill, and nothing is half there.

Twenty clients take the test at the production server while its workers, its master and the
database's own processes are killed with SIGKILL at moments that a printed seed decides.
"""

import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.durability.processes import children_of, kill, wait_until_dead
from tests.durability.server import Server
from tests.durability.stored import Database, postgres_database, sqlite_database
from tests.durability.visitor import Acknowledged, Visitor, crowd, visiting
from tests.postgres import Cluster, NoPostgres, running_cluster

SEED = int(os.environ.get("UNWIND_DURABILITY_SEED", "20261122"))
CLIENTS = 20
# Seconds between two kills: within a step, between two, while everything starts again.
BETWEEN = (0.3, 1.5)
LEAST_ACKNOWLEDGED = 100
# What is killed, in this order. A worker is started anew by the master, the rest by us.
ON_SQLITE = ("worker", "worker", "all", "worker", "workers", "all") * 3 + ("all",)
ON_POSTGRES = ("worker", "all", "database", "worker", "workers", "all") * 3 + ("database",)
LEAST_STRIKES = 16

Record = Callable[[str, object], None]


@dataclass(slots=True)
class Trial:
    """One database, one server, and the clients who use it."""

    server: Server
    database: Database
    random: Random
    cluster: Cluster | None = None
    killed: Counter[str] = field(default_factory=Counter)
    # Strikes that found something alive: a worker may have been dead already.
    strikes: int = 0
    visitors: list[Visitor] = field(default_factory=list)

    def acknowledged(self) -> list[Acknowledged]:
        """Return what the server has said it saved until now."""
        return [one for visitor in self.visitors for one in list(visitor.acknowledged)]

    def check(self) -> None:
        """Find everything that was acknowledged before this look, and nothing cut in two."""
        acknowledged = self.acknowledged()
        stored = self.database.read()

        assert stored.missing(acknowledged) == []
        assert stored.half_saved() == []

    def strike(self, what: str) -> None:
        """Kill and, where nothing else does, start again."""
        before = self.killed.total()
        if what == "database":
            self._kill_the_database()
        elif what == "all":
            self.killed["master and workers"] += self.server.kill_all()
            self.server.start()
            self.check()
        else:
            workers = self.server.workers()
            chosen = [self.random.choice(workers)] if what == "worker" and workers else workers
            self.killed["worker"] += kill(*chosen)
        self.strikes += self.killed.total() > before

    def _kill_the_database(self) -> None:
        if self.cluster is None:
            raise RuntimeError("this trial has no database server to kill")
        postmaster = self.cluster.pid
        processes = [postmaster, *children_of(postmaster)]
        self.killed["database"] += kill(*processes)
        wait_until_dead(*processes)
        self.cluster.unlock()
        self.cluster.start()

    def run(self, order: tuple[str, ...]) -> dict[str, object]:
        """Kill in this order, look, and return the figures."""
        started = time.monotonic()
        self.visitors = crowd(self.server.port, count=CLIENTS, seed=SEED)
        self.server.start()
        try:
            with visiting(self.visitors):
                for what in order:
                    time.sleep(self.random.uniform(*BETWEEN))
                    self.strike(what)
                time.sleep(BETWEEN[1])
            self.check()
        finally:
            self.server.kill_all()
        self.check()
        return {
            "database": self.database.name,
            "seed": SEED,
            "clients": CLIENTS,
            "strikes": self.strikes,
            "processes_killed": dict(self.killed),
            "acknowledged": dict(Counter(one.step for one in self.acknowledged())),
            "failed_and_tried_again": sum(each.failed for each in self.visitors),
            "lost": 0,
            "half_saved": 0,
            "seconds": round(time.monotonic() - started),
        }


def test_nothing_acknowledged_is_lost_on_sqlite(tmp_path: Path, record_property: Record) -> None:
    database = sqlite_database(tmp_path / "site.sqlite3")
    trial = Trial(Server(tmp_path, database.url), database, Random(SEED))
    trial.server.prepare()

    figures = trial.run(ON_SQLITE)

    record_property("durability", figures)
    assert_it_was_a_trial(trial)


def test_nothing_acknowledged_is_lost_on_postgres(tmp_path: Path, record_property: Record) -> None:
    try:
        # Without the options of the other tests: those would lose what a kill interrupts.
        with running_cluster() as cluster:
            database = postgres_database(cluster.where)
            trial = Trial(Server(tmp_path, database.url), database, Random(SEED), cluster)
            trial.server.prepare()

            figures = trial.run(ON_POSTGRES)
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)

    record_property("durability", figures)
    assert_it_was_a_trial(trial)


def assert_it_was_a_trial(trial: Trial) -> None:
    """Fail unless the clients have done much, in every step, and met nothing strange."""
    steps = Counter(one.step for one in trial.acknowledged())

    assert {each for visitor in trial.visitors for each in visitor.strange} == set()
    assert {"safety", "limits", "about", "things", "movement"} <= set(steps)
    assert steps.total() >= LEAST_ACKNOWLEDGED
    assert trial.strikes >= LEAST_STRIKES
