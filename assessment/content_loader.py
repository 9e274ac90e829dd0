"""
The door to the editions: content files in, one checked ``Edition`` out.

An edition is a folder under ``assessment/content``. Reading checks everything and
reports every problem at once, each with its file, its row or key, and what to do
about it. Nothing is read at import; what was read is kept, because an edition
never changes while the program runs. ``docs/content.md`` explains the files.
"""

from pathlib import Path

from assessment.domain.protocol import Edition
from assessment.edition_files.movements import read_movements
from assessment.edition_files.norms import read_norms
from assessment.edition_files.safety import read_safety
from assessment.edition_files.sources import read_sources
from config.content_files.errors import ContentError
from config.content_files.language import ByLanguage

__all__ = [
    "CURRENT_EDITION",
    "EDITIONS",
    "ContentError",
    "edition_slugs",
    "load_edition",
    "read_edition",
]

CURRENT_EDITION = "1"
EDITIONS = Path(__file__).resolve().parent / "content"


@ByLanguage
def load_edition(slug: str = CURRENT_EDITION) -> Edition:
    """
    Return one edition in the language of the request, read from its files the first time.

    Raises ``ContentError`` if there is no such edition or its files are not
    sound; that is not kept, so a mended file helps without a restart. Tests that
    point ``EDITIONS`` elsewhere call ``load_edition.cache_clear()``.
    """
    if slug not in edition_slugs():
        raise ContentError((f"{EDITIONS.name}/{slug}: there is no such edition",))
    return read_edition(EDITIONS / slug)


def edition_slugs() -> tuple[str, ...]:
    """Return every edition that has a folder, in order of its slug."""
    if not EDITIONS.is_dir():
        return ()
    folders = (path for path in EDITIONS.iterdir() if path.is_dir())
    return tuple(sorted(path.name for path in folders if not path.name.startswith((".", "_"))))


def read_edition(folder: Path) -> Edition:
    """Read and check the four files of one folder; raises ``ContentError`` with all problems."""
    problems: list[str] = []
    sources = read_sources(folder / "sources.csv", problems=problems)
    file = read_movements(folder / "movements.toml", sources=sources, problems=problems)
    norms = read_norms(
        folder / "norms.csv", movements=file.movements, sources=sources, problems=problems
    )
    safety = read_safety(folder / "safety.toml", movements=file.movements, problems=problems)
    if problems:
        raise ContentError(tuple(problems))
    return Edition(
        slug=folder.name,
        title=file.title,
        movements=tuple(file.movements.values.values()),
        norms=norms,
        sources=sources.values,
        safety=safety,
    )
