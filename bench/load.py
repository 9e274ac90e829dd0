"""
``python -m bench.load``: 200 people at once for two minutes, on SQLite and on PostgreSQL.

Nobody pauses to read or to move, so this is far more than 200 people on their floors ask for.
Whoever comes to the end is followed by the next. Afterwards, what the site has acknowledged is
counted in the database.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import psycopg

from bench import servers
from bench.crowd import Arrival, Outcome
from bench.crowds import PROCESSES, gather
from bench.databases import postgresql, sqlite
from bench.kept import keep, machine, tell, versions
from bench.options import options
from bench.ratios import percentile
from bench.walks import OURS

AT_ONCE = 200
# More than can be taken in the time; who has not begun by then stays at home.
MOST = 100_000
FINISHED = "SELECT COUNT(*) FROM assessment_assessment WHERE completed_at IS NOT NULL"
ANSWERS = "SELECT COUNT(*) FROM assessment_measurement"
PLANS = "SELECT COUNT(*) FROM routines_plan"
# One journey's answers, by the movements that it was given: each side counts.
OF_ONE = (
    "SELECT COUNT(*) FROM assessment_measurement WHERE assessment_id ="
    " (SELECT MIN(id) FROM assessment_assessment)"
)


def main() -> None:
    """Load the site on both databases and keep the figures."""
    chosen = options(__doc__)
    begun = machine()
    databases = [loaded(kind, seconds=chosen.load) for kind in ("sqlite", "postgresql")]
    keep(
        "load",
        {
            "command": "python -m bench.load",
            "machine": begun,
            "versions": versions("django", "granian", "psycopg"),
            "people_at_once": AT_ONCE,
            "seconds": chosen.load,
            "client_processes": PROCESSES,
            "databases": databases,
        },
    )


def loaded(kind: str, *, seconds: float) -> dict[str, object]:
    """Load the site on one kind of database, and look for what it has acknowledged."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="unwind-bench-")))
        database = sqlite(folder) if kind == "sqlite" else stack.enter_context(postgresql())
        url = database.url_of("ours")
        site = servers.ours(folder, database_url=url)
        site.prepare()
        with site.serving():
            outcome = gather(
                OURS,
                port=site.port,
                arrivals=[Arrival("/test/safety/")] * MOST,
                at_once=AT_ONCE,
                seconds=seconds,
            )
        found = figures(kind, outcome, count=_counter(url))
        tell(f"{kind}: {found}")
        return found


def figures(kind: str, outcome: Outcome, *, count: Callable[[str], int]) -> dict[str, object]:
    """Return what the people met with, and how many of their answers are not there."""
    acknowledged = outcome.journeys * count(OF_ONE)
    seconds = outcome.ended - outcome.began
    return {
        "database": kind,
        "journeys": outcome.journeys,
        "journeys_per_second": round(outcome.journeys / seconds, 1),
        "requests": outcome.requests,
        "errors": len(outcome.errors),
        "first_errors": outcome.errors[:3],
        **{
            f"step_p{percent}_ms": round(1000 * percentile(outcome.step_seconds, percent))
            for percent in (50, 95, 99)
        },
        "answers_acknowledged": acknowledged,
        "answers_lost": max(0, acknowledged - count(ANSWERS)),
        "tests_lost": max(0, outcome.journeys - count(FINISHED)),
        "routines_lost": max(0, outcome.journeys - count(PLANS)),
    }


def _counter(url: str) -> Callable[[str], int]:
    def count(query: str) -> int:
        connection: Any = (
            sqlite3.connect(url.removeprefix("sqlite:///"))
            if url.startswith("sqlite")
            else psycopg.connect(url)
        )
        with closing(connection):
            return int(connection.execute(query).fetchone()[0])

    return count


if __name__ == "__main__":
    main()
