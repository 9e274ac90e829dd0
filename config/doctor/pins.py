"""Python, and whether what is installed is what requirements/run.txt pins."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings

from config.doctor.finding import Finding, mend, ok, unknown

OLDEST_PYTHON = (3, 11)
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?P<marker>\s*;)?", re.MULTILINE)
INSTALL = "Run .ci/setup run."


@dataclass(frozen=True, slots=True)
class Pin:
    """One line of the pins; ``is_conditional`` where it is for some systems alone."""

    name: str
    version: str
    is_conditional: bool


def look() -> Iterator[Finding]:
    """Compare this interpreter and its packages with what the project asks for."""
    yield python(sys.version_info[:3])
    path = settings.BASE_DIR / "requirements" / "run.txt"
    yield pins_in(path) if path.exists() else unknown(f"{path} is not there: no pins to compare.")


def python(found: tuple[int, ...]) -> Finding:
    """Judge the version of Python."""
    text = ".".join(map(str, found))
    if found >= OLDEST_PYTHON:
        return ok(f"Python {text}.")
    return mend(f"Python {text} is too old.", "Install 3.11 or newer, remove .venv, make run.")


def pins_in(path: Path) -> Finding:
    """Compare the file with what is installed here."""
    pins = read_pins(path.read_text(encoding="utf-8"))
    return packages(pins, installed={pin.name: _installed(pin.name) for pin in pins})


def read_pins(text: str) -> tuple[Pin, ...]:
    """Read names and versions, without the hashes."""
    return tuple(
        Pin(line["name"], line["version"], line["marker"] is not None)
        for line in PIN.finditer(text)
    )


def packages(pins: tuple[Pin, ...], *, installed: Mapping[str, str | None]) -> Finding:
    """Name every package that is missing or of another version than its pin."""
    wrong = [
        f"{pin.name} {installed[pin.name] or 'is missing'} (pinned {pin.version})"
        for pin in pins
        if installed[pin.name] != pin.version
        # Which system a conditional line is for is the installer's business.
        and not (pin.is_conditional and installed[pin.name] is None)
    ]
    if wrong:
        return mend(f"Packages differ from the pins: {', '.join(wrong)}.", INSTALL)
    return ok(f"{len(pins)} pins, and what is installed is exactly that.")


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
