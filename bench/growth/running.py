"""Filling what is missing, measuring all sizes in one run, and keeping what was found."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.growth import databases
from bench.growth.filling import FILLING, bytes_of, copies_in, counts_of, fill, read_seed
from bench.growth.measuring import Crowd, Figures, explained, measure
from bench.growth.options import Options
from bench.growth.plans import Plan
from bench.growth.purging import purge_explained, purged
from bench.growth.seeded import read_people
from bench.growth.telling import BAR, digest, most_rows, pages_of, ratios_of, read_whole
from bench.kept import RESULTS, keep, tell, versions
from tests.postgres import kept_cluster

# Smaller ones are made anew each time, so that nobody is missing in them.
MADE_ANEW = 100_000
# Nobody but those who are asked.
ALONE = 4
COMPARED_WITH = 10_000
SETTINGS = "shared_buffers=2GB"
# A quarter of a small machine's memory; everything else is PostgreSQL's own default.
MEASURING = f"-c {SETTINGS} -c max_connections=60"


class NoSuchSize(LookupError):
    """A database of this size was begun and not filled to the end."""


def make_missing(folder: Path, options: Options) -> None:
    """Fill the sizes that are not there yet, and the small ones anew."""
    with kept_cluster(folder, FILLING) as cluster:
        host = cluster.where["HOST"]
        present = databases.present(host)
        if databases.EMPTY not in present:
            databases.make_seed(host)
        for size in options.sizes:
            if size > MADE_ANEW and databases.name_of(size) in present:
                continue
            tell(f"filling {size:,}")
            databases.make(host, size=size)
            with databases.connected(host, databases.name_of(size)) as connection:
                seed = read_seed(connection)
                whole = max(ALONE, seed.copies_for(min(size, options.most_whole)))
                fill(connection, seed=seed, copies=max(ALONE, seed.copies_for(size)), whole=whole)


def measure_all(host: str, options: Options, *, begun: Mapping[str, object]) -> None:
    """Measure every size in turn and keep the figures, and the plans of the largest."""
    crowds = [crowd_of(host, size) for size in options.sizes]
    figures = measure(crowds, requests=options.requests, seed=options.seed)
    plans = {crowd.size: explained(crowd, seed=options.seed) for crowd in crowds}
    sizes = []
    for crowd in crowds:
        purge = purged(crowd)
        plans[crowd.size] += purge_explained(crowd)
        sizes.append(size_found(crowd, figures, plans[crowd.size], purge=purge))
        tell(f"{crowd.size:,}: purge {purge}, read whole: {sizes[-1]['read_whole']}")
    found: dict[str, Any] = {
        "command": "python -m bench.growth",
        "machine": begun,
        "versions": versions("django", "psycopg"),
        "postgresql": f"{server_version(host)}, {SETTINGS}",
        "requests_of_each_kind": options.requests,
        "sizes": sizes,
        "bar_p95": BAR,
        "ratios": ratios_between(sizes),
    }
    # A short run must not take the place of the one that took gigabytes.
    name = "growth" if options.keep else "growth-usual"
    keep(name, found)
    text = "\n".join(digest(plans[crowds[-1].size], heading=f"{crowds[-1].size:,} finished tests"))
    (RESULTS / f"{name}-plans.txt").write_text(f"{text}\n", encoding="utf-8")


def crowd_of(host: str, size: int) -> Crowd:
    """Return one size's people, read from its seed alone."""
    name = databases.name_of(size)
    if name not in databases.present(host):
        raise NoSuchSize(name)
    with databases.connected(host, name) as connection:
        _, whole = copies_in(connection)
        return Crowd(size, name, host, read_seed(connection), whole, read_people(connection))


def size_found(
    crowd: Crowd, figures: Figures, plans: Sequence[Plan], *, purge: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what is kept of one size."""
    with databases.connected(crowd.host, crowd.name) as connection:
        tables = bytes_of(connection)
        counts = counts_of(connection)
        copies, _ = copies_in(connection)
    whole = min(crowd.whole, copies) * crowd.seed.finished
    return {
        "size": crowd.size,
        **counts,
        "with_results_and_routines": min(whole, counts["finished"]),
        "gigabytes": round(sum(tables.values()) / 1e9, 2),
        "bytes_by_table": tables,
        "pages": pages_of(figures, plans, size=crowd.size),
        "purge": purge,
        "read_whole": read_whole(plans),
        "most_rows_of_a_query": most_rows(plans),
    }


def ratios_between(sizes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the p95 of the largest size over that of 10,000, or nothing without both."""
    few = next((one for one in sizes if one["size"] == COMPARED_WITH), None)
    many = sizes[-1]
    if few is None or many is few:
        return {}
    return {
        "sizes": f"{many['size']:,} to {few['size']:,}",
        **ratios_of(many["pages"], few["pages"]),
    }


def server_version(host: str) -> str:
    """Return the version of the server."""
    with databases.connected(host, "postgres") as connection:
        row = connection.execute("SHOW server_version").fetchone()
    return f"PostgreSQL {row[0]}" if row else "PostgreSQL"
