"""
``python -m bench.figures``: how long the first run takes to draw every figure.

``manage.py draw_figures`` runs as a process of its own into an empty folder, then again,
where nothing is left to draw. Sizes are those of the files it wrote.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import brotli

from bench.kept import ROOT, keep, machine, tell


def main() -> None:
    """Draw all, draw again, print the figures and keep them."""
    begun = machine()
    with tempfile.TemporaryDirectory() as folder:
        first, again = draw(folder), draw(folder)
        texts = [path.read_bytes() for path in Path(folder).glob("*.svg")]
        figures = json.loads((Path(folder) / "figures.json").read_text())
    found = {
        "command": "manage.py draw_figures",
        "machine": begun,
        "figures": len(figures),
        "files": len(texts),
        "first_seconds": round(first, 1),
        "again_seconds": round(again, 1),
        "megabytes": round(sum(map(len, texts)) / 1e6, 2),
        "megabytes_brotli": round(sum(len(brotli.compress(text)) for text in texts) / 1e6, 2),
    }
    tell(json.dumps(found, indent=2))
    keep("figures", found)


def draw(folder: str) -> float:
    """Run the command and return its wall time in seconds, starting up included."""
    environment = {**os.environ, "FIGURES_ROOT": folder, "DATABASE_URL": "sqlite://:memory:"}
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "manage.py", "draw_figures"],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
