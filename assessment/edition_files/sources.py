"""Read sources.csv: every reference that the movements and norms of an edition name."""

from pathlib import Path

from assessment.domain.protocol import Source
from config.content_files.known import Known
from config.content_files.opening import open_csv
from config.content_files.row import Row

COLUMNS = ("key", "authors", "year", "title", "journal", "doi", "pmid", "url_seen")


def read_sources(path: Path, *, problems: list[str]) -> Known[Source]:
    """Return the sources by key; only key and title must be filled in."""
    before = len(problems)
    rows = open_csv(path, columns=COLUMNS, problems=problems)
    if len(problems) > before:
        return Known(values={}, names=None)
    names: set[str] = set()
    values: dict[str, Source] = {}
    for _line, row in rows:
        source = _source(row)
        if source.key in names:
            row.refuse("key", because=f"{source.key} stands here for the second time")
        names.add(source.key)
        if row.sound:
            values[source.key] = source
    return Known(values=values, names=frozenset(names))


def _source(row: Row) -> Source:
    return Source(
        key=row.text("key"),
        authors=row.cell("authors"),
        year=row.cell("year"),
        title=row.text("title"),
        journal=row.cell("journal"),
        doi=row.cell("doi"),
        pmid=row.cell("pmid"),
        url=row.cell("url_seen"),
    )
