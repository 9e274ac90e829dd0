"""Environments for what our code is compared with: made once in var/bench from pins with hashes."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from bench.kept import KEPT, ROOT, tell


def environment(name: str) -> Path:
    """Return the environment of bench/<name>/requirements.txt, made anew where that has changed."""
    folder, pins = KEPT / name, ROOT / "bench" / name / "requirements.txt"
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    stamp = folder / "stamp"
    if stamp.is_file() and stamp.read_text() == digest:
        return folder
    tell(f"installing {pins.relative_to(ROOT)} into {folder.relative_to(ROOT)}")
    shutil.rmtree(folder, ignore_errors=True)
    for command in (
        (sys.executable, "-m", "venv", str(folder)),
        (str(folder / "bin" / "pip"), "install", "-q", "--require-hashes", "-r", str(pins)),
    ):
        subprocess.run(command, check=True)  # noqa: S603 - our own commands
    stamp.write_text(digest)
    return folder


def version_in(name: str, package: str) -> str:
    """Return the version of a package that is installed there."""
    [folder] = (KEPT / name).glob(f"lib/*/site-packages/{package}-*.dist-info")
    return folder.name.removeprefix(f"{package}-").removesuffix(".dist-info")
