"""
``python -m bench.journeys``: complete journeys of 16 people at once, ours, the floor's and oTree's.

The three take turns, round by round, on SQLite and on PostgreSQL. A journey is what one person
does from the first page to the last; ours has 14 pages, the others 12 and one that says thanks.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import servers
from bench.crowd import Arrival, Outcome
from bench.crowds import PROCESSES, gather
from bench.databases import Database, postgresql, sqlite
from bench.environments import version_in
from bench.kept import keep, machine, tell, versions
from bench.options import Options, options
from bench.otree_site import otree, starts
from bench.ratios import percentile, ratio_of, spread_of
from bench.servers import Site
from bench.walks import FLOOR, OTREE, OURS, OURS_WITHOUT_HTMX, Way

AT_ONCE = 16
MEASURES = (
    "journeys_per_second",
    "cpu_ms_per_journey",
    "bytes_per_journey",
    "memory_mb",
    "step_p95_ms",
)
Round = dict[str, float]


@dataclass(frozen=True, slots=True)
class Subject:
    """One way through one site, and how many journeys make a round."""

    way: Way
    site: Site
    journeys: int
    starts: Callable[[int], list[str]]


def main() -> None:
    """Measure on both databases and keep the figures."""
    chosen = options(__doc__)
    begun = machine()
    databases = [measured(kind, chosen=chosen) for kind in ("sqlite", "postgresql")]
    keep(
        "journeys",
        {
            "command": "python -m bench.journeys",
            "machine": begun,
            "versions": versions("django", "granian", "psycopg")
            | {"otree": version_in("otree", "otree")},
            "rounds": chosen.rounds,
            "people_at_once": AT_ONCE,
            "client_processes": PROCESSES,
            "pages": {way.name: way.pages for way in (OURS, OURS_WITHOUT_HTMX, FLOOR, OTREE)},
            "databases": databases,
        },
    )


def measured(kind: str, *, chosen: Options) -> dict[str, object]:
    """Let all take turns on one kind of database."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="unwind-bench-")))
        database = stack.enter_context(postgresql() if kind == "postgresql" else _files(folder))
        subjects = [*_subjects(stack, folder, database, journeys=chosen.journeys)]
        rounds: dict[str, list[Round]] = {subject.way.name: [] for subject in subjects}
        for number in range(chosen.rounds + 1):
            for subject in subjects:
                found = take_round(subject, database)
                # The first round fills caches and pools, so it is not counted.
                if number:
                    rounds[subject.way.name].append(found)
                    tell(f"{kind} {subject.way.name}: {found}")
    return {"database": kind, **summary(rounds)}


def take_round(subject: Subject, database: Database) -> Round:
    """Let 16 people at once take these journeys, and see what that used."""
    arrivals = [Arrival(start) for start in subject.starts(subject.journeys)]
    site, stored = subject.site.usage(), database.usage()
    outcome = gather(subject.way, port=subject.site.port, arrivals=arrivals, at_once=AT_ONCE)
    site_after, stored_after = subject.site.usage(), database.usage()
    site_cpu = site_after.cpu_seconds - site.cpu_seconds
    stored_cpu = stored_after.cpu_seconds - stored.cpu_seconds
    return {
        **figures_of(outcome),
        "cpu_ms_per_journey": round(1000 * (site_cpu + stored_cpu) / outcome.journeys, 1),
        "of_this_database_ms": round(1000 * stored_cpu / outcome.journeys, 1),
        "memory_mb": round(site_after.memory_mb, 1),
        "database_memory_mb": round(stored_after.memory_mb, 1),
        "client_share": round(
            outcome.client_cpu_seconds / (outcome.client_cpu_seconds + site_cpu + stored_cpu), 3
        ),
    }


def figures_of(outcome: Outcome) -> Round:
    """Return what the people themselves have seen; an error ends the benchmark."""
    if outcome.errors:
        raise RuntimeError(f"{len(outcome.errors)} journeys failed: {outcome.errors[:3]}")
    seconds = outcome.ended - outcome.began
    steps = {
        f"step_p{percent}_ms": round(1000 * percentile(outcome.step_seconds, percent), 1)
        for percent in (50, 95, 99)
    }
    return {
        "journeys_per_second": round(outcome.journeys / seconds, 2),
        "bytes_per_journey": round(outcome.received / outcome.journeys),
        "requests_per_journey": round(outcome.requests / outcome.journeys, 1),
        **steps,
    }


def summary(rounds: dict[str, list[Round]]) -> dict[str, object]:
    """Return each subject's medians, and ours divided by the others'."""
    ways = {
        name: {key: spread_of([each[key] for each in found]).rounded(1) for key in found[0]}
        for name, found in rounds.items()
    }
    ratios = {
        f"{name} to {other}": {
            key: ratio_of(
                [each[key] for each in rounds[name]], [each[key] for each in rounds[other]]
            ).rounded()
            for key in MEASURES
        }
        for name in (OURS.name, OURS_WITHOUT_HTMX.name)
        for other in (FLOOR.name, OTREE.name)
    }
    return {"ways": ways, "ratios": ratios}


def _subjects(
    stack: ExitStack, folder: Path, database: Database, *, journeys: int
) -> Iterator[Subject]:
    sites = {}
    for make in (servers.ours, servers.floor, otree):
        site = make(folder, database_url=database.url_of(make.__name__))
        site.prepare()
        sites[site.name] = stack.enter_context(site.serving())
    ours, floor, third = sites["ours"], sites["floor"], sites["otree"]
    yield Subject(OURS, ours, journeys, lambda count: ["/test/safety/"] * count)
    yield Subject(FLOOR, floor, journeys, lambda count: ["/journey/"] * count)
    yield Subject(OURS_WITHOUT_HTMX, ours, journeys, lambda count: ["/test/safety/"] * count)
    # It is slower by far: a round as long as the others' would take all evening.
    few = max(AT_ONCE, journeys // 4)
    yield Subject(OTREE, third, few, lambda count: starts(third, people=count))


@contextmanager
def _files(folder: Path) -> Iterator[Database]:
    yield sqlite(folder)


if __name__ == "__main__":
    main()
