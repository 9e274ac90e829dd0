"""One database for each size, all in one server, copied from one with the seed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from bench.growth.filling import Connection
from bench.growth.rows import setting_aside
from bench.kept import KEPT, ROOT
from tests.postgres import SUPERUSER

EMPTY = "growth_seed"
SEED_NUMBER = 1
MAKE = "from bench.growth.people import make_people; make_people(seed={})"


def name_of(size: int) -> str:
    """Return the name of the database of one size."""
    return f"growth_{size}"


@contextmanager
def connected(host: str, name: str) -> Iterator[Connection]:
    """Yield a connection outside of any transaction."""
    with psycopg.connect(host=host, user=SUPERUSER, dbname=name, autocommit=True) as connection:
        yield connection


def url_of(host: str, name: str) -> str:
    """Return the address that the site takes."""
    return f"postgresql://{SUPERUSER}@/{name}?host={host}"


def present(host: str) -> frozenset[str]:
    """Return the names of the databases that are there."""
    with connected(host, "postgres") as connection:
        rows = connection.execute("SELECT datname FROM pg_database").fetchall()
    return frozenset(str(name) for (name,) in rows)


def make_seed(host: str) -> None:
    """Make the database that all others begin as: the catalogue, and the seed set aside."""
    with connected(host, "postgres") as connection:
        connection.execute(f"CREATE DATABASE {EMPTY}".encode())
    url = url_of(host, EMPTY)
    manage(url, "migrate", "-v0")
    manage(url, "shell", "-v0", "-c", MAKE.format(SEED_NUMBER))
    with connected(host, EMPTY) as connection:
        for statement in setting_aside():
            connection.execute(statement.encode())
        connection.execute("VACUUM (ANALYZE)")


def make(host: str, *, size: int) -> None:
    """Make the database of one size, still without people, in place of what was there."""
    with connected(host, "postgres") as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name_of(size)}".encode())
        connection.execute(f"CREATE DATABASE {name_of(size)} TEMPLATE {EMPTY}".encode())


def manage(url: str, *command: str) -> str:
    """Run one of the site's own commands on a database."""
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "FIGURES_ROOT": str(KEPT / "figures"),
        "LOG_LEVEL": "WARNING",
    }
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
