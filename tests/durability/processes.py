"""Processes that a test has started, by their ids: who descends from whom, and ending them hard."""

import os
import signal
import time
from pathlib import Path

DEAD = {"", "Z", "X"}
DIES_WITHIN_SECONDS = 10


def children_of(pid: int) -> list[int]:
    """Return the ids of the direct children, as the system tells them."""
    ids = (int(folder.name) for folder in Path("/proc").glob("[0-9]*"))
    return sorted(each for each in ids if _facts(each)[1:2] == [str(pid)])


def wait_until_dead(*pids: int) -> None:
    """Wait until none of them runs; one that nobody has collected yet does not run either."""
    deadline = time.monotonic() + DIES_WITHIN_SECONDS
    while any((_facts(pid) or [""])[0] not in DEAD for pid in pids):
        if time.monotonic() > deadline:
            raise TimeoutError(f"still running after SIGKILL: {pids}")
        time.sleep(0.02)


def _facts(pid: int) -> list[str]:
    """Return what the system tells of a process from its state on; nothing if it is gone."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return []
    # The name of the program stands in brackets and may hold spaces itself.
    return stat.rpartition(")")[2].split()


def kill(*pids: int) -> int:
    """End processes with SIGKILL, which nothing can catch; return how many there were."""
    killed = 0
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
        killed += 1
    return killed
