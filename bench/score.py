"""
``python -m bench.score``: how fast ``manage.py score`` is, and whether its memory stays put.

The command runs as a process of its own on a file, its answers going to a file. The time is
wall time from start to end; starting up, measured on an empty file, is given apart.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import people
from bench.kept import ROOT, keep, machine, tell
from bench.setting_up import set_up

SIZES = (10_000, 100_000)


def main() -> None:
    """Measure every size, print the figures and keep them."""
    set_up()
    begun = machine()
    with tempfile.TemporaryDirectory() as folder:
        start_up, _ = measure(Path(folder), count=0)
        runs = [run(Path(folder), count=count, start_up=start_up) for count in SIZES]
    found = {
        "command": "manage.py score FILE",
        "machine": begun,
        "start_up_seconds": round(start_up, 2),
        "runs": runs,
    }
    tell(json.dumps(found, indent=2))
    keep("score", found)


def run(folder: Path, *, count: int, start_up: float) -> dict[str, object]:
    """Measure one size."""
    seconds, peak_mb = measure(folder, count=count)
    return {
        "people": count,
        "seconds": round(seconds, 1),
        "people_per_second": round(count / (seconds - start_up)),
        "peak_memory_mb": round(peak_mb, 1),
    }


def measure(folder: Path, *, count: int) -> tuple[float, float]:
    """Run the command once; return its wall time in seconds and its peak memory in MB."""
    source, target = folder / f"{count}.in", folder / f"{count}.out"
    with source.open("w") as file:
        file.writelines(f"{line}\n" for line in people.lines(count))
    command = [sys.executable, "manage.py", "score", str(source)]
    begun = time.perf_counter()
    with target.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, cwd=ROOT)  # noqa: S603 - our own command
        # wait4 alone tells the peak memory of this one child.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    with target.open("rb") as answers:
        answered = sum(1 for _ in answers)
    if process.returncode or answered != count:
        raise RuntimeError(
            f"{answered} of {count} people were answered, exit status {process.returncode}"
        )
    # Linux counts in KiB, macOS in bytes.
    return seconds, usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main()
