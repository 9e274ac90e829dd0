"""The previous release of this project, from its own history, laid out in a folder."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

from tests.browser.real_server import ROOT


@dataclass(frozen=True, slots=True)
class Release:
    """A state of the code: what to call it, and where it is."""

    name: str
    root: Path


def previous_release(folder: Path) -> Release:
    """
    Lay out the last tagged release or, before there is one, what stood before the newest migration.

    A copy without its history has no previous release. Then this one is given, and its name says
    so: the hand-over from one server to the next is tried all the same.
    """
    commit = _git("describe", "--tags", "--abbrev=0") or _before_the_newest_migration()
    if not commit:
        return Release("this one, for the history does not reach the previous", ROOT)
    packed = subprocess.run(
        ["git", "archive", "--format=tar", commit], cwd=ROOT, capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return Release(commit, folder)


def _before_the_newest_migration() -> str:
    added = ("log", "-1", "--diff-filter=A", "--format=%H", "--", "*/migrations/0*.py")
    newest = _git(*added)
    return _git("rev-parse", "--short", "--verify", "--quiet", f"{newest}^") if newest else ""


def _git(*command: str) -> str:
    """Return what git says; nothing where it has no answer."""
    done = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
