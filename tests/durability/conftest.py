"""Figures of the durability tests, printed at the end and kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

RESULTS = Path(settings.BASE_DIR) / "test-results"
_found: list[dict[str, Any]] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather what each test has noted, from every worker."""
    if report.when == "teardown":
        _found.extend(
            value
            for name, value in report.user_properties
            if name == "durability" and isinstance(value, dict)
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures and keep them, so that a run can be told and repeated."""
    if not _found:
        return
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / "durability.json"
    runs = sorted(_found, key=lambda each: str(each["database"]))
    found = {"command": "make test-durability", "runs": runs}
    path.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    for each in runs:
        terminalreporter.write_line("Durability: " + ", ".join(f"{k} {v}" for k, v in each.items()))
