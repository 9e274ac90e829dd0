"""Two servers, four processes, one database: together they let pass as many as one may."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg
import pytest

from tests.browser.real_server import Site, running_site
from tests.leaks import leaks_in_log
from tests.postgres import running_postgres

MOST = 25
ATTEMPTS = 120


@contextmanager
def on_sqlite(folder: Path) -> Iterator[str]:
    """A file of its own."""
    yield f"sqlite:///{folder / 'limits.sqlite3'}"


@contextmanager
def on_postgres(folder: Path) -> Iterator[str]:
    """A server of its own."""
    with running_postgres() as where:
        options = {"host": where["HOST"], "user": where.get("USER", "")}
        connection_string = psycopg.conninfo.make_conninfo(dbname="postgres", **options)
        with psycopg.connect(connection_string, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS unwind_limits")
            connection.execute("CREATE DATABASE unwind_limits")
        yield f"postgres:///unwind_limits?{urlencode(options)}"


def start_a_test(address: str) -> int:
    """Pass the safety check as a visitor without any cookie, who says to be somebody else."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", "/test/safety/")
    page = connection.getresponse()
    cookie = str(page.headers["Set-Cookie"]).split(";")[0]
    [token] = re.findall(rb'name="csrfmiddlewaretoken" value="(\w+)"', page.read())
    form = {"csrfmiddlewaretoken": token.decode(), "emergency": "no", "see_first": "no"}
    headers = {
        "Cookie": cookie,
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Forwarded-For": "198.51.100.1",
    }
    connection.request("POST", "/test/safety/", urlencode(form), headers)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize("database", [on_sqlite, on_postgres])
def test_the_limit_holds_across_worker_processes(
    tmp_path: Path, database: Callable[[Path], Iterator[str]]
) -> None:
    with ExitStack() as stack:
        more = {
            "DATABASE_URL": stack.enter_context(database(tmp_path)),  # type: ignore[arg-type]
            "SECRET_KEY": "the-same-on-both-" + "k" * 40,
            "LIMIT_STARTS": str(MOST),
        }
        sites: list[Site] = []
        for name in ("one", "two"):
            (tmp_path / name).mkdir()
            sites.append(
                stack.enter_context(running_site(tmp_path / name, listen=leaks_in_log, **more))
            )
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(start_a_test, [sites[n % 2].address for n in range(ATTEMPTS)]))

    assert (answers.count(302), answers.count(429)) == (MOST, ATTEMPTS - MOST)
    assert all("/test/safety/ 429" in site.log.read_text() for site in sites)
