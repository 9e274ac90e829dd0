"""The counts of all worker processes, also of one that was killed, at an address of their own."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.request import urlopen

from tests.browser.real_server import ROOT, free_port
from tests.durability.browser import Browser
from tests.durability.server import START_SECONDS, DidNotStart, Server
from tests.durability.stored import sqlite_database

ASKED = 30


def answered(port: int) -> int:
    """Return how often the page was answered, as Prometheus would read it."""
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as response:
        text = response.read().decode()
    line = 'unwind_requests_total{method="GET",route="assessment:get_help",status="200"} '
    [found] = re.findall(f"^{re.escape(line)}(.+)$", text, re.MULTILINE)
    return int(float(found))


def ask(server: Server) -> None:
    """Open the page on many connections, which the system spreads over the workers."""
    for _ in range(ASKED):
        assert Browser(server.port).get("/help/").status == 200


@contextmanager
def metrics_of(server: Server, *, port: int) -> Iterator[None]:
    """Run the process that shows the counts until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve_metrics"], cwd=ROOT, env=server.environment
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not is_listening(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise DidNotStart("serve_metrics")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def is_listening(port: int) -> bool:
    """Whether anybody answers there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_it_adds_up_all_workers_the_killed_ones_too(tmp_path: Path) -> None:
    port = free_port()
    more = {"METRICS_BIND": f"127.0.0.1:{port}", "METRICS_ROOT": str(tmp_path / "metrics")}
    server = Server(tmp_path, sqlite_database(tmp_path / "site.sqlite3").url, more)
    server.prepare()
    server.start()
    try:
        with metrics_of(server, port=port):
            ask(server)
            assert answered(port) == ASKED

            assert server.kill_all() == 3
            server.start()
            ask(server)
            assert answered(port) == 2 * ASKED
            assert status_of("/metrics", port=server.port) == 404
    finally:
        server.kill_all()


def status_of(path: str, *, port: int) -> int:
    """Return what the site itself answers there."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        return connection.getresponse().status
