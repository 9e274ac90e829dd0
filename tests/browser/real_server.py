"""The production server as a process of its own, started the way `make run` starts it."""

import os
import secrets
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 60


@contextmanager
def running_site(folder: Path, **extra: str) -> Iterator[str]:
    """Yield the address of a site with its own database and static files in ``folder``."""
    port = free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "PORT": str(port),
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "SECRET_KEY": secrets.token_urlsafe(48),
        **extra,
    }
    address = f"http://127.0.0.1:{port}"
    log = folder / "site.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [ROOT / ".ci" / "serve"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_ready(process, address, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


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
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the site did not start:\n{log.read_text(errors='replace')}")
