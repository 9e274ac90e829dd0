"""Where PostgreSQL's own programs are: pg_dump refuses a server that is newer than itself."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from config.backup.whole_file import BackupFailed

NEEDED = ("pg_dump", "pg_restore", "psql")
DEBIAN = Path("/usr/lib/postgresql")


def folder_of_tools(*, server: int) -> Path:
    """
    Return the folder of programs for this server's major version, or of the next one.

    Newer ones can dump, but what they write for the way back may be more than the server knows.

    Raises:
        BackupFailed: If there is none.
    """
    majors = {folder: major_of(folder) for folder in _candidates()}
    if fitting := [folder for folder, major in majors.items() if major >= server]:
        return min(fitting, key=majors.__getitem__)
    raise BackupFailed(
        f"no pg_dump, pg_restore and psql of version {server} or newer: install them "
        f"(on Debian: apt-get install postgresql-client), or put their folder into PATH."
    )


def major_of(folder: Path) -> int:
    """Return the major version of a folder's programs; 0 where one is missing or does not run."""
    if not all((folder / name).exists() for name in NEEDED):
        return 0
    try:
        said = subprocess.run(  # noqa: S603 - one of PostgreSQL's own programs
            [folder / "pg_dump", "--version"], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    found = re.search(r" (\d+)", said)
    return int(found[1]) if found else 0


def _candidates() -> Iterator[Path]:
    if found := shutil.which("pg_dump"):
        yield Path(found).parent
    yield from sorted(DEBIAN.glob("*/bin"))
