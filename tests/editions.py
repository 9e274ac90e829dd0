"""Copies of edition 1 with one thing changed, for tests of what the loader refuses."""

import shutil
from pathlib import Path

from assessment import content_loader


def copy_edition(tmp_path: Path) -> Path:
    """Copy edition 1 and return the folder of the copy, ``content/1``."""
    folder = shutil.copytree(content_loader.EDITIONS / "1", tmp_path / "content" / "1")
    # The questions of the first page lie beside the editions.
    shutil.copy(content_loader.EDITIONS / "faq.toml", folder.parent)
    return folder


def change(folder: Path, *, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text that must be there."""
    text = (folder / file).read_text(encoding="utf-8")
    if old not in text:
        raise LookupError(f"{file} does not hold {old!r}")
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(folder: Path) -> tuple[str, ...]:
    """Return what the loader finds wrong with an edition; empty if nothing."""
    try:
        content_loader.read_edition(folder)
    except content_loader.ContentError as error:
        return error.problems
    return ()
