"""The processes of the trial: started with a log each, ended with everything below them."""

import contextlib
import os
import pwd
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.durability.processes import children_of

# PostgreSQL refuses to run as root, and Patroni starts it.
ACCOUNT = "postgres"

Found = TypeVar("Found")


class NotInTime(RuntimeError):
    """What was waited for did not come."""


@dataclass(frozen=True, slots=True)
class Program:
    """One running program and its log."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def kill(self) -> int:
        """End it and all it has started, at once; return how many there were."""
        family = _family(self.process.pid)
        for pid in family:
            _kill(pid)
        self.process.wait()
        return len(family)


def start(name: str, command: Sequence[str | Path], *, folder: Path, own: bool = True) -> Program:
    """Start a program; as root, one of its ``own`` runs as PostgreSQL's account."""
    log = folder / f"{name}.log"
    account = account_of_postgres() if own else None
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - our own list
            [str(part) for part in command],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            start_new_session=True,
        )
    return Program(name, process, log)


def account_of_postgres() -> pwd.struct_passwd | None:
    """Return the account to run as, or ``None`` for our own: only root may choose."""
    return pwd.getpwnam(ACCOUNT) if os.geteuid() == 0 else None


def wait_for(what: str, look: Callable[[], Found | None], *, seconds: float) -> Found:
    """Return what ``look`` finds, as soon as it finds it; an error on the way is "not yet"."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            found = look()
        except OSError:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise NotInTime(f"no {what} after {seconds:.0f} s")


def free_ports(count: int) -> list[int]:
    """Return ports that nobody listens on just now, each another one."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def fill(template: Path, target: Path, values: Mapping[str, object]) -> Path:
    """Write a configuration: a template with ``{name}`` for each value."""
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    target.write_text(text, encoding="utf-8")
    return target


def kill_family(pid: int) -> int:
    """Kill a process and all below it; return how many there were."""
    family = _family(pid)
    for each in family:
        _kill(each)
    return len(family)


def _family(pid: int) -> list[int]:
    # The parent first: it would start again what it sees ending.
    return [pid, *(each for child in children_of(pid) for each in _family(child))]


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
