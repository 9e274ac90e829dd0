"""Lighthouse on one page, as on a mid-range phone with slow 4G (its simulated default)."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import find_chromium

TOOLS = Path(__file__).resolve().parent / "node_modules" / ".bin"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Report:
    """Scores of 0-100 by category, times in seconds, transfer in kilobytes of 1,000 bytes."""

    scores: dict[str, int]
    largest_paint: float
    layout_shift: float
    kilobytes: float
    failed: tuple[str, ...]


def lighthouse(address: str, *, cookies: str, indexed: bool) -> Report:
    """Audit one address once, with a cold cache; ``indexed`` unless search engines are kept out."""
    with tempfile.TemporaryDirectory() as folder:
        headers = Path(folder) / "headers.json"
        headers.write_text(json.dumps({"Cookie": cookies}) if cookies else "{}")
        output = Path(folder) / "report.json"
        _run(address, headers=headers, output=output, skip=() if indexed else ("is-crawlable",))
        return _report(json.loads(output.read_text()))


def _run(address: str, *, headers: Path, output: Path, skip: tuple[str, ...]) -> None:
    command = [
        str(TOOLS / "lighthouse"),
        address,
        "--quiet",
        "--output=json",
        f"--output-path={output}",
        f"--extra-headers={headers}",
        f"--only-categories={','.join(CATEGORIES)}",
        *(f"--skip-audits={each}" for each in skip),
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    for last in (False, True):
        done = subprocess.run(  # noqa: S603 - our own site's address
            command, check=last, capture_output=True, timeout=180, env=environment
        )
        # Its browser does not always come up; that says nothing of the page.
        if done.returncode == 0:
            return


def _report(found: dict) -> Report:  # type: ignore[type-arg]
    audits = found["audits"]
    categories = found["categories"]
    return Report(
        scores={name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
        largest_paint=round(audits["largest-contentful-paint"]["numericValue"] / 1000, 2),
        layout_shift=round(audits["cumulative-layout-shift"]["numericValue"], 4),
        kilobytes=round(audits["total-byte-weight"]["numericValue"] / 1000, 1),
        failed=tuple(
            reference["id"]
            for name in ("accessibility", "best-practices", "seo")
            for reference in categories[name]["auditRefs"]
            if audits.get(reference["id"], {}).get("score") == 0 and reference["weight"]
        ),
    )
