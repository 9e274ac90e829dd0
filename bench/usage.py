"""What a tree of processes has used, as Linux tells it in /proc."""

import os
from dataclasses import dataclass
from pathlib import Path

from tests.durability.processes import children_of

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of processor time since they started, and megabytes that they hold now."""

    cpu_seconds: float
    memory_mb: float


def usage_of(*roots: int) -> Usage:
    """Add up these processes and all that descend from them, those that ended included."""
    pids = [pid for root in roots for pid in tree_of(root)]
    return Usage(sum(map(cpu_seconds, pids)), sum(map(memory_mb, pids)))


def tree_of(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    return [root, *(pid for child in children_of(root) for pid in tree_of(child))]


def cpu_seconds(pid: int) -> float:
    """Return the processor time of one process and of its children that have ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    return cpu_ticks(stat) / TICKS


def cpu_ticks(stat: str) -> int:
    """
    Read user and system time from one line of /proc/<pid>/stat, ended children included.

    The name of the program stands in brackets and may hold spaces itself.

    >>> cpu_ticks("7 (a b) S 1 2 3 4 5 6 7 8 9 10 100 20 3 4 20 0")
    127
    """
    return sum(int(text) for text in stat.rpartition(")")[2].split()[11:15])


def memory_mb(pid: int) -> float:
    """Return the proportional set size, which counts shared pages once; else the resident size."""
    for name, label in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            lines = Path(f"/proc/{pid}/{name}").read_text().splitlines()
        except OSError:
            continue
        for line in lines:
            if line.startswith(label):
                return int(line.split()[1]) / 1024
    return 0.0
