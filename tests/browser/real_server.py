"""The production server as a process of its own, started the way `make run` starts it."""

import os
import secrets
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent.parent
# The first start draws the figures, too, and the machine may be busy with other tests.
START_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Site:
    """A running site: where it is, and what it was started with."""

    address: str
    database: Path
    environment: dict[str, str]
    log: Path

    def manage(self, *arguments: str, **more: str) -> None:
        """Run one of the site's commands on its database."""
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={**self.environment, **more},
            check=True,
            capture_output=True,
        )


# Reads the log of a site and names what should not stand in it.
Listen = Callable[[str], list[str]]


@contextmanager
def running_site(folder: Path, *, listen: Listen | None = None, **more: str) -> Iterator[Site]:
    """Yield a site with its own database and static files in ``folder``, and more settings."""
    port = free_port()
    database = folder / "site.sqlite3"
    environment = {
        "PATH": os.environ["PATH"],
        "PORT": str(port),
        "DATABASE_URL": f"sqlite:///{database}",
        "STATIC_ROOT": str(folder / "static"),
        "SECRET_KEY": secrets.token_urlsafe(48),
        # Asked for by mistake, it stays off: its lines hold addresses.
        "GRANIAN_LOG_ACCESS_ENABLED": "true",
        **more,
    }
    log = folder / "site.log"
    site = Site(f"http://127.0.0.1:{port}", database, environment, log)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [ROOT / ".ci" / "serve"], env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait_until_ready(process, site.address, log)
        yield site
    finally:
        process.terminate()
        process.wait(timeout=20)
        if listen is not None and (leaks := listen(log.read_text(errors="replace"))):
            raise RuntimeError(f"its log says too much: {leaks}")


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Hold the write lock, as a writer that takes far too long would."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/readyz", timeout=2):  # noqa: S310 - our own http address
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the site did not start:\n{log.read_text(errors='replace')}")
