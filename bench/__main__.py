"""``python -m bench``: run every benchmark, one after the other, each in a process of its own."""

import subprocess
import sys

from bench.kept import ROOT, tell

BENCHMARKS = (
    "score",
    "scoring",
    "recommending",
    "figures",
    "steps",
    "pages",
    "journeys",
    "arrivals",
    "load",
    "growth",
)

if __name__ == "__main__":
    for name in BENCHMARKS:
        tell(f"\n== {name}")
        subprocess.run([sys.executable, "-m", f"bench.{name}"], cwd=ROOT, check=True)  # noqa: S603
