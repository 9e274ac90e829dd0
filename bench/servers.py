"""A site under measurement: prepared once, served by its production server, stopped by its id."""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from bench.kept import KEPT, ROOT
from bench.usage import Usage, usage_of
from tests.browser.real_server import free_port
from tests.durability.server import serving_command

START_SECONDS = 60
OURS_APPLICATION = "config.wsgi:application"
FLOOR_APPLICATION = "bench.floor.wsgi:application"


class DidNotStart(RuntimeError):
    """The server is not there, and its log says why."""


@dataclass(slots=True)
class Site:
    """A site in a folder of its own, on its own database and port."""

    name: str
    command: Sequence[str]
    folder: Path
    environment: dict[str, str]
    port: int
    ready: str = "/readyz"
    preparation: Sequence[Sequence[str]] = ()
    work_in: Path = ROOT
    _process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def pid(self) -> int:
        """The process that all others of it come from."""
        if self._process is None:
            raise DidNotStart(f"{self.name} is not running")
        return self._process.pid

    def usage(self) -> Usage:
        """Return what its processes have used so far."""
        return usage_of(self.pid)

    def prepare(self) -> None:
        """Make its database and its files."""
        for command in self.preparation:
            self.run(*command)

    def run(self, *command: str) -> str:
        """Run a command as the site would, and return what it prints."""
        done = subprocess.run(  # noqa: S603 - our own commands
            command,
            cwd=self.work_in,
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout

    def manage(self, *command: str) -> str:
        """Run one of the site's own commands."""
        return self.run(sys.executable, "manage.py", *command)

    @contextmanager
    def serving(self) -> Iterator["Site"]:
        """Serve until the end of the block."""
        log = self.folder / f"{self.name}.log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603 - our own commands
                self.command,
                cwd=self.work_in,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            self._wait(log)
            yield self
        finally:
            self._process.terminate()
            self._process.wait(timeout=20)
            # oTree leaves a process of its own behind.
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGTERM)
            self._process = None

    def _wait(self, log: Path) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process and self._process.poll() is None:
            if self._answers():
                return
            time.sleep(0.1)
        raise DidNotStart(log.read_text(errors="replace")[-3_000:])

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{self.ready}", timeout=2):
                return True
        except HTTPError:
            raise
        except OSError:
            return False


def ours(folder: Path, *, database_url: str) -> Site:
    """Return our site, with its figures drawn and its files collected."""
    manage = (sys.executable, "manage.py")
    # All visitors come from one address, so the limits are off.
    limits = dict.fromkeys(("LIMIT_STARTS", "LIMIT_LINKS", "LIMIT_WRONG_LINKS"), "0")
    places = {"STATIC_ROOT": str(folder / "static"), "FIGURES_ROOT": str(KEPT / "figures")}
    return Site(
        "ours",
        ("sh", "-c", serving_command()),
        folder,
        (environment := _environment(database_url) | limits | places),
        int(environment["PORT"]),
        preparation=(
            (*manage, "draw_figures", "-v0"),
            (*manage, "migrate", "-v0"),
            (*manage, "load_content", "-v0"),
            (*manage, "collectstatic", "--no-input", "-v0"),
        ),
    )


def floor(folder: Path, *, database_url: str) -> Site:
    """Return the bare Django project, served by the very same command."""
    command = serving_command()
    if OURS_APPLICATION not in command:
        raise DidNotStart(f".ci/serve no longer names {OURS_APPLICATION}")
    django = {"DJANGO_SETTINGS_MODULE": "bench.floor.settings"}
    return Site(
        "floor",
        ("sh", "-c", command.replace(OURS_APPLICATION, FLOOR_APPLICATION)),
        folder,
        (environment := _environment(database_url) | django),
        int(environment["PORT"]),
        preparation=((sys.executable, "-m", "django", "migrate", "-v0", "--run-syncdb"),),
    )


def _environment(database_url: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOST": "127.0.0.1",
        "PORT": str(free_port()),
        "DATABASE_URL": database_url,
        "SECRET_KEY": secrets.token_urlsafe(48),
    }
