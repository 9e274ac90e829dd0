"""
``make audit``: scores and sizes of every page, and what the HTML checker says of each.

The production server runs as a process of its own on a database of its own. A person takes the
test in Chromium first, so that the pages with answers are audited too.
"""

import json
import platform
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from urllib.request import Request, urlopen

from bench.audit.lighthouse import Report, lighthouse
from bench.audit.pages import NOT_INDEXED, Stop, stops
from tests.browser.real_server import running_site

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "bench" / "results" / "audit.json"
# What is promised of these is measured three times: a busy machine paints late now and then.
PROMISED = ("landing", "exercise", "routine", "why", "movement-1", "results", "plan", "follow")
CHECKER = Path(__file__).resolve().parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def main(names: list[str]) -> int:
    """Audit the pages named, or all; print a table, keep it, and fail if anything is wrong."""
    with tempfile.TemporaryDirectory() as folder, running_site(Path(folder)) as site:
        pages = {name: stop for name, stop in stops(site).items() if not names or name in names}
        problems = check_html(site.address, pages=pages, folder=Path(folder))
        for problem in problems:
            sys.stdout.write(f"HTML: {problem}\n")
        reports = {name: _told(name, site.address, stop) for name, stop in pages.items()}
    if not names:
        _keep(reports, problems)
    return 1 if problems or any(report.failed for report in reports.values()) else 0


def _told(name: str, address: str, stop: Stop) -> Report:
    """Measure one page, print its line, and return the run with the median largest paint."""
    runs = [
        lighthouse(address + stop.path, cookies=stop.cookies, indexed=name not in NOT_INDEXED)
        for _run in range(3 if name in PROMISED else 1)
    ]
    report = sorted(runs, key=lambda run: run.largest_paint)[len(runs) // 2]
    scores = " ".join(f"{score:>3}" for score in report.scores.values())
    sys.stdout.write(
        f"{name:<17} {scores}  LCP {report.largest_paint:4.2f} s  CLS {report.layout_shift:.3f}  "
        f"{report.kilobytes:5.1f} KB  {' '.join(report.failed)}\n"
    )
    sys.stdout.flush()
    return report


def check_html(address: str, *, pages: dict[str, Stop], folder: Path) -> list[str]:
    """Return what the Nu HTML checker says of each page, as file, place and words."""
    files: list[Path] = []
    for name, stop in pages.items():
        request = Request(address + stop.path, headers={"Cookie": stop.cookies})  # noqa: S310
        with urlopen(request, timeout=20) as response:  # noqa: S310 - our own http address
            file = folder / f"{name}.html"
            file.write_bytes(response.read())
            files.append(file)
    command = [
        "java",
        "-jar",
        str(CHECKER),
        "--format",
        "json",
        "--exit-zero-always",
        *map(str, files),
    ]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - own list
    return [
        f"{Path(each['url']).name}:{each.get('lastLine', 0)}: {each['message']}"
        for each in json.loads(told.stderr)["messages"]
        # A list without bullets is no list to Safari's reader; the role mends that.
        if "“list” role is unnecessary" not in each["message"]
    ]


def _keep(reports: dict[str, Report], problems: list[str]) -> None:
    kept = {
        "command": "make audit",
        "machine": {"python": platform.python_version(), "architecture": platform.machine()},
        "lighthouse": "mobile, simulated slow 4G, cold cache",
        "median_of_three": PROMISED,
        "pages": {name: asdict(report) for name, report in reports.items()},
        "html": problems,
    }
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
