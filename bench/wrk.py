"""Running wrk, and reading what it has measured."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("wrk.lua")
CONNECTIONS = 8
ADVICE = "wrk is missing. Install it: apt-get install wrk (Debian), brew install wrk (macOS)."


class NoWrk(RuntimeError):
    """The program is not there, or it did not measure."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: one page again and again, or each line of a file once."""

    path: str = ""
    cookie: str = ""
    headers: str = ""
    file: Path | None = None

    @property
    def arguments(self) -> list[str]:
        """What the script is told."""
        if self.file:
            return ["file", str(self.file)]
        return ["page", self.path, self.cookie, self.headers]


@dataclass(frozen=True, slots=True)
class Measured:
    """What wrk has seen."""

    requests: int
    seconds: float
    failed: int
    bytes: int
    p50_ms: float
    p95_ms: float
    p99_ms: float


def wrk(request: Request, *, port: int, seconds: float) -> Measured:
    """Ask as fast as eight connections can, and return what came of it."""
    program = shutil.which("wrk")
    if program is None:
        raise NoWrk(ADVICE)
    command = [program, "-t1", f"-c{CONNECTIONS}", f"-d{seconds:g}s", "-s", str(SCRIPT)]
    done = subprocess.run(  # noqa: S603 - wrk, with our own arguments
        [*command, f"http://127.0.0.1:{port}/", "--", *request.arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return read(done.stdout)


def read(printed: str) -> Measured:
    """
    Read the line that the script prints.

    Raises:
        NoWrk: If it is not there.
    """
    for line in printed.splitlines():
        if line.startswith("JSON "):
            return Measured(**json.loads(line.removeprefix("JSON ")))
    raise NoWrk(f"wrk said nothing that counts: {printed[-500:]}")
