"""The whole examination: every area in turn, whatever becomes of the others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection

from config.doctor import (
    admin,
    clock,
    content,
    database,
    deployment,
    disk,
    pages,
    pins,
    postgres,
    retention,
    serving,
    sqlite,
)
from config.doctor.finding import Finding, unknown

Look = Callable[[], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Area:
    """A group of checks, by the name that stands before each of its lines."""

    title: str
    look: Look
    needs_database: bool = False
    # The one kind of database that it is about; any, where it is empty.
    vendor: str = ""


AREAS = (
    Area("Python", pins.look),
    Area("Settings", serving.look),
    Area("Deployment", deployment.look),
    Area("Database", database.look),
    Area("SQLite", sqlite.look, needs_database=True, vendor="sqlite"),
    Area("PostgreSQL", postgres.look, needs_database=True, vendor="postgresql"),
    Area("Content", content.look, needs_database=True),
    Area("Files", pages.look),
    Area("Disk", disk.look),
    Area("Clock", clock.look, needs_database=True),
    Area("Retention", retention.look, needs_database=True),
    Area("Admin", admin.look, needs_database=True),
)


def examine(areas: Iterable[Area] = AREAS) -> Iterator[tuple[str, Finding]]:
    """Give every finding with the title of its area."""
    has_database = database.is_usable()
    for area in areas:
        if area.vendor and area.vendor != connection.vendor:
            continue
        if area.needs_database and not has_database:
            yield area.title, unknown("not looked at, because the database is not ready.")
            continue
        for finding in _findings(area):
            yield area.title, finding


def _findings(area: Area) -> Iterator[Finding]:
    """Look; what breaks while looking is a finding as well, and the next area still counts."""
    try:
        yield from area.look()
    except Exception as error:  # noqa: BLE001 - the doctor is called when things are broken
        yield unknown(f"the check itself broke: {type(error).__name__}: {error}")
