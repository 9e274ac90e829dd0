"""Databases for the sites under measurement, each with its own, kept safe as in production."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bench.usage import Usage, usage_of
from tests.postgres import SUPERUSER, running_cluster

# Enough for what is measured; everything else is PostgreSQL's own default, fsync included.
OPTIONS = "-c max_connections=60"
NOTHING = Usage(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Database:
    """One kind of database: an address for each site, and what its own processes have used."""

    kind: str
    url_of: Callable[[str], str]
    usage: Callable[[], Usage]


def sqlite(folder: Path) -> Database:
    """Return files in the folder; the work is done inside the site's own processes."""
    return Database("sqlite", lambda name: f"sqlite:///{folder / name}.sqlite3", lambda: NOTHING)


@contextmanager
def postgresql() -> Iterator[Database]:
    """Yield a server of our own, with fsync on."""
    with running_cluster(OPTIONS) as cluster:

        def url_of(name: str) -> str:
            where = cluster.where["HOST"]
            with psycopg.connect(
                host=where, user=SUPERUSER, dbname="postgres", autocommit=True
            ) as connection:
                connection.execute(f"CREATE DATABASE {name}".encode())
            return f"postgresql://{SUPERUSER}@/{name}?host={where}"

        yield Database("postgresql", url_of, lambda: usage_of(cluster.pid))
