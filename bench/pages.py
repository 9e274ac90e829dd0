"""
``python -m bench.pages``: our pages against those of a bare Django project, by wrk.

Both servers run side by side on SQLite, started by the same command, and are asked in turn, round
by round, by eight connections. The answers are each a new person's first: each inserts rows.
"""

import tempfile
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from bench import servers
from bench.databases import sqlite
from bench.kept import keep, machine, tell, versions
from bench.measured_pages import Pair, pairs, size_of
from bench.options import Options, options
from bench.ratios import ratio_of, spread_of
from bench.servers import Site
from bench.wrk import CONNECTIONS, Measured, Request, wrk

# More answers a second than any machine this has run on could take.
MOST_ANSWERS_PER_SECOND = 2_000
COUNT = {
    "ours": "from bench.seeding import answered; print(answered())",
    "floor": "from bench.floor.models import Answer; print(Answer.objects.count())",
}
Round = dict[str, float]


def main() -> None:
    """Measure every row and keep the figures."""
    chosen = options(__doc__)
    begun = machine()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="unwind-bench-")))
        ours, floor = _sites(folder, chosen=chosen)
        stack.enter_context(ours.serving())
        stack.enter_context(floor.serving())
        rows = [measured(pair, ours, floor, chosen=chosen) for pair in pairs(folder)]
    keep(
        "pages",
        {
            "command": "python -m bench.pages",
            "machine": begun,
            "versions": versions("django", "granian"),
            "database": "sqlite",
            "rounds": chosen.rounds,
            "seconds_of_a_round": chosen.seconds,
            "connections": CONNECTIONS,
            "pages": rows,
        },
    )


def measured(pair: Pair, ours: Site, floor: Site, *, chosen: Options) -> dict[str, object]:
    """Let the two take turns; the first turn warms up and is not counted."""
    sizes = {} if pair.is_post else {
        "ours_bytes": size_of(pair.ours, port=ours.port),
        "floor_bytes": size_of(pair.floor, port=floor.port),
    }  # fmt: skip
    our_rounds, floor_rounds = [], []
    for number in range(chosen.rounds + 1):
        one = take_round(ours, pair.ours_in(number), seconds=chosen.seconds)
        other = take_round(floor, pair.floor, seconds=chosen.seconds)
        if number:
            our_rounds.append(one)
            floor_rounds.append(other)
    ratios = {
        key: ratio_of([each[key] for each in our_rounds], [each[key] for each in floor_rounds])
        for key in our_rounds[0]
    }
    tell(f"{pair.name}: {ratios['per_second'].rounded()}, bar {pair.bar}")
    return {
        "name": pair.name,
        "bar": pair.bar,
        **sizes,
        "ours": _medians(our_rounds),
        "floor": _medians(floor_rounds),
        "ratios": {key: spread.rounded() for key, spread in ratios.items()},
    }


def take_round(site: Site, request: Request, *, seconds: float) -> Round:
    """
    Measure one request for some seconds.

    Raises:
        RuntimeError: If any was refused, or if an answer was not stored.
    """
    answers = _answers_in(site) if request.file else 0
    before = site.usage()
    found = wrk(request, port=site.port, seconds=seconds)
    used = site.usage().cpu_seconds - before.cpu_seconds
    if found.failed:
        raise RuntimeError(f"{site.name}: {found.failed} of {asdict(found)} failed")
    if request.file:
        _check_stored(_answers_in(site) - answers, found)
    return {
        "per_second": round(found.requests / found.seconds, 1),
        "cpu_ms": round(1000 * used / found.requests, 3),
        "p50_ms": found.p50_ms,
        "p95_ms": found.p95_ms,
        "p99_ms": found.p99_ms,
    }


def _answers_in(site: Site) -> int:
    return int(site.manage("shell", "-v0", "-c", COUNT[site.name]))


def _check_stored(stored: int, found: Measured) -> None:
    # wrk leaves when its time is over, without waiting for the last answer of each connection.
    if not found.requests <= stored <= found.requests + CONNECTIONS:
        raise RuntimeError(f"{found.requests} answers were acknowledged, {stored} are stored")


def _medians(rounds: list[Round]) -> dict[str, dict[str, float]]:
    return {key: spread_of([each[key] for each in rounds]).rounded(3) for key in rounds[0]}


def _sites(folder: Path, *, chosen: Options) -> tuple[Site, Site]:
    database = sqlite(folder)
    ours = servers.ours(folder, database_url=database.url_of("ours"))
    floor = servers.floor(folder, database_url=database.url_of("floor"))
    ours.prepare()
    floor.prepare()
    lines = int(MOST_ANSWERS_PER_SECOND * chosen.seconds)
    call = f"seed({str(folder)!r}, files={chosen.rounds + 1}, lines={lines})"
    ours.manage("shell", "-v0", "-c", f"from bench.seeding import seed; {call}")
    return ours, floor


if __name__ == "__main__":
    main()
