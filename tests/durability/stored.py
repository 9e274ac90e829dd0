"""What stands in the database, read past the site; and what is missing or half there."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

import psycopg

from assessment.content_loader import load_edition
from assessment.domain.zones import Zone
from tests.durability.visitor import Acknowledged
from tests.postgres import Cluster

STEPS_OF_A_PLAN = 5


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything that the visitors could have saved, by public id."""

    assessments: Mapping[UUID, Mapping[str, object]]
    levels: Mapping[tuple[UUID, str], tuple[int | None, ...]]
    zones: Mapping[UUID, int]
    plans: Mapping[UUID, tuple[int, int]]
    practices: frozenset[UUID]

    def missing(self, acknowledged: Iterable[Acknowledged]) -> list[Acknowledged]:
        """Return what was acknowledged and is not there."""
        return [each for each in acknowledged if not self._holds(each)]

    def half_saved(self) -> list[str]:
        """Return what could only come from a step that was cut in two."""
        sides = {each.slug: len(each.sides) for each in load_edition().movements}
        found = [
            f"{movement} of {test} has {len(levels)} sides"
            for (test, movement), levels in self.levels.items()
            if len(levels) != sides[movement]
        ]
        found += [
            f"test {test} is finished: {row['finished']}, zones: {self.zones.get(test, 0)}"
            for test, row in self.assessments.items()
            if self.zones.get(test, 0) != (len(Zone) if row["finished"] else 0)
        ]
        found += [
            f"plan {plan} has {steps} steps in {seconds} seconds"
            for plan, (seconds, steps) in self.plans.items()
            if steps != (STEPS_OF_A_PLAN if seconds else 0)
        ]
        return found

    def _holds(self, one: Acknowledged) -> bool:
        row = self.assessments.get(one.public_id)
        match one.step:
            case "practice":
                return one.public_id in self.practices
            case "plan":
                return one.public_id in self.plans
            case "movement":
                return self.levels.get((one.public_id, one.movement)) == one.levels
            case "safety":
                return row is not None
            case "check":
                return row is not None and bool(row["finished"])
        return row is not None and row[one.step] not in (None, "")


@dataclass(frozen=True, slots=True)
class Database:
    """A database past the site: its address, and its driver's own way in (PEP 249)."""

    name: str
    url: str
    connect: Callable[[], Any]
    begin: str

    def read(self) -> Stored:
        """Read all of it as it is at one moment."""
        connection = self.connect()
        try:
            cursor = connection.cursor()
            cursor.execute(self.begin)
            return _read(cursor.execute)
        finally:
            connection.close()


def sqlite_database(path: Path) -> Database:
    """Return the database in a file."""
    return Database(
        "sqlite", f"sqlite:///{path}", lambda: sqlite3.connect(path, isolation_level=None), "BEGIN"
    )


def postgres_database(where: Mapping[str, str], *, name: str = "postgres") -> Database:
    """Return a database of a PostgreSQL cluster: the first, unless named."""
    host, user = where["HOST"], where["USER"]
    return Database(
        "postgresql",
        f"postgres://{user}@{quote(host, safe='')}/{name}",
        lambda: psycopg.connect(host=host, user=user, dbname=name),
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
    )


def another_database(cluster: Cluster) -> Database:
    """Make an empty database beside the first."""
    host, user = cluster.where["HOST"], cluster.where["USER"]
    with psycopg.connect(host=host, user=user, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE another")
    return postgres_database(cluster.where, name="another")


def with_tools_of(cluster: Cluster) -> dict[str, str]:
    """Return the environment in which the site finds this server's own programs."""
    return {"PATH": f"{cluster.tools}{os.pathsep}{os.environ['PATH']}"}


def _read(ask: Callable[[str], Any]) -> Stored:
    assessments = {
        _uuid(key): {"limits": limits, "about": age, "things": places, "finished": finished}
        for key, limits, age, places, finished in ask(
            "SELECT public_id, limits, age_band, places, completed_at FROM assessment_assessment"
        ).fetchall()
    }
    levels: dict[tuple[UUID, str], tuple[int | None, ...]] = defaultdict(tuple)
    for key, movement, level in ask(
        "SELECT a.public_id, m.movement, m.level FROM assessment_measurement m "
        "JOIN assessment_assessment a ON a.id = m.assessment_id ORDER BY m.side"
    ).fetchall():
        levels[_uuid(key), movement] += (level,)
    zones = ask(
        "SELECT a.public_id, COUNT(*) FROM assessment_zoneresult z "
        "JOIN assessment_assessment a ON a.id = z.assessment_id GROUP BY a.public_id"
    ).fetchall()
    plans = ask(
        "SELECT p.public_id, p.total_seconds, COUNT(s.id) FROM routines_plan p "
        "LEFT JOIN routines_planstep s ON s.plan_id = p.id GROUP BY p.public_id, p.total_seconds"
    ).fetchall()
    practices = ask("SELECT public_id FROM routines_practice").fetchall()
    return Stored(
        assessments=assessments,
        levels=levels,
        zones={_uuid(key): count for key, count in zones},
        plans={_uuid(key): (seconds, steps) for key, seconds, steps in plans},
        practices=frozenset(_uuid(key) for (key,) in practices),
    )


def _uuid(value: object) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))
