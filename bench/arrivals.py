"""
``python -m bench.arrivals``: ten people a second begin, whether or not the site keeps up.

They arrive by chance (Poisson) from a seed, the same moments for both sites, which take turns. A
step counts from the moment the person wanted it, so a site that falls behind cannot hide it.
"""

import random
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import servers
from bench.crowd import Arrival, Outcome
from bench.crowds import PROCESSES, gather
from bench.databases import Database, postgresql, sqlite
from bench.kept import keep, machine, tell, versions
from bench.options import options
from bench.ratios import percentile, ratio_of, spread_of
from bench.servers import Site
from bench.walks import FLOOR, OURS, Way

PER_SECOND = 10.0
# Each takes half a minute and has 300 people in it: two say enough.
MOST_ROUNDS = 2
BAR = 0.4
Round = dict[str, float]


def main() -> None:
    """Measure on both databases and keep the figures."""
    chosen = options(__doc__)
    begun = machine()
    moments = arrival_times(chosen.arrivals, per_second=PER_SECOND, seed=chosen.seed)
    databases = [
        measured(kind, moments, rounds=min(chosen.rounds, MOST_ROUNDS))
        for kind in ("sqlite", "postgresql")
    ]
    keep(
        "arrivals",
        {
            "command": "python -m bench.arrivals",
            "machine": begun,
            "versions": versions("django", "granian", "psycopg"),
            "seed": chosen.seed,
            "rounds": min(chosen.rounds, MOST_ROUNDS),
            "seconds": chosen.arrivals,
            "people": len(moments),
            "people_per_second": PER_SECOND,
            "client_processes": PROCESSES,
            "bar_step_p95": BAR,
            "databases": databases,
        },
    )


def arrival_times(seconds: float, *, per_second: float, seed: int) -> list[float]:
    """Draw the moments at which people arrive: independent of each other, so many on average."""
    rng = random.Random(seed)  # noqa: S311 - nothing is kept secret with it
    moments, now = [], rng.expovariate(per_second)
    while now < seconds:
        moments.append(now)
        now += rng.expovariate(per_second)
    return moments


def measured(kind: str, moments: list[float], *, rounds: int) -> dict[str, object]:
    """Let both take turns on one kind of database."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="unwind-bench-")))
        database = sqlite(folder) if kind == "sqlite" else stack.enter_context(postgresql())
        ours, floor = (
            _served(stack, make(folder, database_url=database.url_of(make.__name__)))
            for make in (servers.ours, servers.floor)
        )
        ours_rounds, floor_rounds = [], []
        for _ in range(rounds):
            ours_rounds.append(take_round(OURS, ours, database, "/test/safety/", moments))
            floor_rounds.append(take_round(FLOOR, floor, database, "/journey/", moments))
            tell(f"{kind} ours: {ours_rounds[-1]}\n{kind} floor: {floor_rounds[-1]}")
    ratios = {
        key: ratio_of([r[key] for r in ours_rounds], [r[key] for r in floor_rounds]).rounded()
        for key in ("step_p50_ms", "step_p95_ms", "step_p99_ms", "cpu_ms_per_journey")
    }
    ways = {"ours": _spreads(ours_rounds), "floor": _spreads(floor_rounds)}
    return {"database": kind, "ways": ways, "ratios": ratios}


def take_round(way: Way, site: Site, database: Database, start: str, moments: list[float]) -> Round:
    """Let everybody arrive, and see how long their steps take."""
    # Warm: what is made at the first visit is not what is measured.
    gather(way, port=site.port, arrivals=[Arrival(start)] * 8, at_once=4)
    before = site.usage().cpu_seconds + database.usage().cpu_seconds
    outcome = gather(way, port=site.port, arrivals=[Arrival(start, due) for due in moments])
    used = site.usage().cpu_seconds + database.usage().cpu_seconds - before
    return figures_of(outcome, used=used, asked=len(moments))


def figures_of(outcome: Outcome, *, used: float, asked: int) -> Round:
    """Return what people have seen; whoever did not arrive within a minute is told, not hidden."""
    steps = {
        f"step_p{percent}_ms": round(1000 * percentile(outcome.step_seconds, percent), 1)
        for percent in (50, 95, 99)
    }
    return {
        "asked": asked,
        "arrived": outcome.journeys,
        "failed": asked - outcome.journeys,
        "seconds": round(outcome.ended - outcome.began, 1),
        **steps,
        "cpu_ms_per_journey": round(1000 * used / outcome.journeys, 1),
        "client_share": round(outcome.client_cpu_seconds / (outcome.client_cpu_seconds + used), 3),
    }


def _served(stack: ExitStack, site: Site) -> Site:
    site.prepare()
    return stack.enter_context(site.serving())


def _spreads(rounds: list[Round]) -> dict[str, dict[str, float]]:
    return {key: spread_of([each[key] for each in rounds]).rounded(1) for key in rounds[0]}


if __name__ == "__main__":
    main()
