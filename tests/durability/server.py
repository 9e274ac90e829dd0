"""The production server, started by the last command of .ci/serve, and killed without notice."""

import atexit
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO
from urllib.request import urlopen

from tests.browser.real_server import ROOT, free_port
from tests.durability.processes import children_of, kill

START_SECONDS = 90


class DidNotStart(RuntimeError):
    """The server is not there, and its log says why."""


def serving_command(root: Path = ROOT) -> str:
    """Return the command that .ci/serve ends with: what stands before it prepares the site."""
    lines = (root / ".ci" / "serve").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("exec "))
    return "\n".join(lines[start:])


@cache
def collected() -> Path:
    """Collect the static files of this code, once for all servers of a run."""
    folder = Path(tempfile.mkdtemp(prefix="unwind-static-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "sqlite://:memory:",
        "STATIC_ROOT": str(folder),
        "FIGURES_ROOT": str(folder / "none"),
        "SECRET_KEY": secrets.token_urlsafe(48),
    }
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return folder


@dataclass(slots=True)
class Server:
    """A server with its workers, on a database that outlives it."""

    folder: Path
    database_url: str
    more: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    key: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    # Where the code is: this project, or an earlier state of it.
    root: Path = ROOT
    _process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        """Where it writes to."""
        return self.folder / "site.log"

    @property
    def environment(self) -> dict[str, str]:
        """What it is started with."""
        return {
            "PATH": os.environ["PATH"],
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATABASE_URL": self.database_url,
            "STATIC_ROOT": str(self.folder / "static"),
            "FIGURES_ROOT": str(self.folder / "figures"),
            "SECRET_KEY": self.key,
            # Every client of the test comes from one address.
            **dict.fromkeys(("LIMIT_STARTS", "LIMIT_LINKS", "LIMIT_WRONG_LINKS"), "0"),
            **self.more,
        }

    def prepare(self) -> None:
        """Make the database and the static files; the figures are left out, for they take long."""
        self.manage("migrate", "-v0")
        self.manage("load_content", "-v0")
        if self.root == ROOT:
            shutil.copytree(collected(), self.environment["STATIC_ROOT"], dirs_exist_ok=True)
        else:
            self.manage("collectstatic", "--no-input", "-v0")

    def manage(self, *command: str) -> None:
        """Run one of the site's commands on the database."""
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=self.root, env=self.environment, check=True
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self.log.open("ab") as output:
            self._process = self._open(output)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.is_ready():
                return
            time.sleep(0.1)
        raise DidNotStart(self.log.read_text(errors="replace")[-3_000:])

    def is_ready(self) -> bool:
        """Whether it answers, and has its database."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2):
                return True
        except OSError:
            return False

    def workers(self) -> list[int]:
        """Return the ids of the processes that answer."""
        return children_of(self._process.pid) if self._process else []

    def kill_workers(self, pids: list[int]) -> int:
        """Kill some of the workers; the master starts new ones."""
        return kill(*pids)

    def kill_all(self) -> int:
        """Kill the master first, so that it starts no new worker, then the workers."""
        if self._process is None:
            return 0
        workers = self.workers()
        killed = kill(self._process.pid, *workers)
        self._process.wait(timeout=10)
        self._process = None
        return killed

    def _open(self, output: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["sh", "-c", serving_command(self.root)],
            cwd=self.root,
            env=self.environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
