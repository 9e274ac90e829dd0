"""Whether the site can write where it must, and for how long."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

from config.doctor.finding import Finding, mend, ok, unknown

LEAST_FREE = 500_000_000
MB = 1_000_000


def look() -> Iterator[Finding]:
    """Look at the folders that are written to while the site serves."""
    if connection.vendor == "sqlite":
        folder = Path(settings.DATABASES["default"]["NAME"]).resolve().parent
        yield writable(folder)
        yield space(folder, free=shutil.disk_usage(folder).free)
    else:
        yield unknown("how full the disk of the PostgreSQL server is.", "Look there.")


def writable(folder: Path) -> Finding:
    """SQLite keeps two more files beside its own, so the folder counts."""
    if os.access(folder, os.W_OK):
        return ok(f"{folder} can be written to.")
    return mend(f"{folder} cannot be written to.", "Give it to the account that runs the site.")


def space(folder: Path, *, free: int) -> Finding:
    """A full disk stops everybody in the middle of a test."""
    if free < LEAST_FREE:
        return mend(
            f"{free // MB} MB are free in {folder}.",
            f"Make room: {LEAST_FREE // MB} MB at least.",
        )
    return ok(f"{free // MB} MB are free.")
