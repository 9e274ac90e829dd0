"""Keeping what a benchmark found: printed, and written with what it was measured on."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "bench" / "results"
# What is made once and kept between runs: environments, drawn figures.
KEPT = ROOT / "var" / "bench"


def machine() -> dict[str, object]:
    """Return what the figures depend on: versions, cores, and how busy it was already."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "architecture": platform.machine(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def processor() -> str:
    """Return the processor's name where Linux tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return ""
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "")


def commit() -> str:
    """Return which state of the project was measured; nothing where it is no clone."""
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude=*"],  # noqa: S607 - the one on the PATH
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def versions(*packages: str) -> dict[str, str]:
    """Return the versions of these packages."""
    return {package: version(package) for package in packages}


def keep(name: str, found: Mapping[str, object]) -> None:
    """Write the figures beside those of the other benchmarks, and print where they are."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    # Beside the load before: whether something else was at work meanwhile.
    told = {**found, "load_after": round(os.getloadavg()[0], 2), "commit": commit()}
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    tell(f"kept in {path.relative_to(ROOT)}")


def tell(line: str) -> None:
    """Say one line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
