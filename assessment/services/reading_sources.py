"""
The sources of the pages to read: one content file, checked when the server starts.

They stand beside the editions and not in one, because they explain and measure nothing.
"""

from collections.abc import Mapping
from pathlib import Path

from assessment.domain.reading import ReadingSource, Status
from config.content_files.entry import Entry
from config.content_files.errors import ContentError
from config.content_files.language import ByLanguage
from config.content_files.opening import open_toml

FILE = Path(__file__).resolve().parent.parent / "content" / "reading_sources.toml"


@ByLanguage
def reading_sources() -> Mapping[str, ReadingSource]:
    """Return every source by key; raises ``ContentError`` with all problems of the file."""
    return read_reading_sources(FILE)


def read_reading_sources(path: Path) -> Mapping[str, ReadingSource]:
    """Read and check one file of sources; raises ``ContentError`` with all its problems."""
    problems: list[str] = []
    document = open_toml(path, problems=problems)
    if document is None:
        raise ContentError(tuple(problems))
    sources = {key: _source(document.table(key), key=key) for key in document.keys}
    if problems:
        raise ContentError(tuple(problems))
    return sources


def _source(entry: Entry, *, key: str) -> ReadingSource:
    source = ReadingSource(
        key=key,
        status=entry.choice("status", among=Status),
        authors=entry.text("authors"),
        title=entry.optional_text("title") or "",
        published=entry.text("published"),
        kind=entry.text("kind"),
        doi=entry.optional_text("doi") or "",
        url=entry.text("url"),
    )
    entry.close()
    return source
