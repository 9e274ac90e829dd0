"""What a database in a file needs: a disk of its own machine, and the settings of ADR 1."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

from config.doctor.finding import Finding, mend, ok, unknown

MOUNTS = Path("/proc/self/mounts")
# Their locks lie, and WAL needs memory that all processes share: SQLite's own warning.
NETWORK = ("nfs", "cifs", "smb", "9p", "ceph", "glusterfs", "afs", "ncpfs", "fuse.sshfs", "lustre")
FULL = 2


def look() -> Iterator[Finding]:
    """Judge the file that the site uses; a database in memory has none."""
    yield journal(_pragma("journal_mode"))
    yield synchronous(_pragma("synchronous"))
    name = str(settings.DATABASES["default"]["NAME"])
    if name.startswith("file:") or ":memory:" in name:
        yield mend("The database is in memory and gone with the process.", "Set DATABASE_URL.")
        return
    path = Path(name).resolve()
    mounts = MOUNTS.read_text(encoding="utf-8") if MOUNTS.exists() else ""
    yield disk_kind(path, mounts=mounts)


def journal(mode: object) -> Finding:
    """Without WAL, whoever reads waits for whoever writes."""
    if mode == "wal":
        return ok("journal_mode is WAL.")
    return mend(
        f"journal_mode is {mode}, so reads wait for writes.",
        "Take init_command out of DATABASE_URL, and use a disk that can do WAL.",
    )


def synchronous(level: object) -> Finding:
    """With less than FULL, a power cut loses what people have been told is saved."""
    if isinstance(level, int) and level >= FULL:
        return ok("synchronous is FULL.")
    return mend("synchronous is less than FULL.", "Take init_command out of DATABASE_URL.")


def disk_kind(path: Path, *, mounts: str) -> Finding:
    """Judge the file system under the database, by the system's list of mounts."""
    found = filesystem_of(path, mounts=mounts)
    if found is None:
        return unknown(f"what kind of disk {path} is on.", "It must be a disk of this machine.")
    if found.startswith(NETWORK):
        return mend(
            f"{path} is on a network disk ({found}), where SQLite loses data.",
            "Move it to a local disk, or use PostgreSQL.",
        )
    return ok(f"The file is on a local disk ({found}).")


def filesystem_of(path: Path, *, mounts: str) -> str | None:
    """Return the type of the innermost mount that holds the path."""
    holding = [
        (len(Path(fields[1]).parts), fields[2])
        for line in mounts.splitlines()
        # A blank in a name is written as \040 there.
        if len(fields := [part.replace("\\040", " ") for part in line.split(" ")]) > 2
        and path.is_relative_to(fields[1])
    ]
    # Of two mounts at one place the later covers the earlier.
    return max(reversed(holding), key=lambda each: each[0])[1] if holding else None


def _pragma(name: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]
