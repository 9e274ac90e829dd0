"""Sources as an article cites them: numbered in its own order, each with one link."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.reading import ReadingSource, Status

STATUS_WORDS = {
    Status.VERIFIED: gettext_noop("Seen in an excerpt."),
    Status.SECONDARY: gettext_noop("Seen on another page that quotes it."),
    Status.DERIVED: gettext_noop("Worked out from figures seen in an excerpt."),
    Status.ESTIMATE: gettext_noop("Our own estimate."),
    Status.UNVERIFIED: gettext_noop("Not checked."),
}


@dataclass(frozen=True, slots=True)
class CitedSource:
    """One line of an article's sources. ``link_text`` is the DOI where there is one."""

    number: int
    key: str
    authors: str
    title: str
    published: str
    kind: str
    status: str
    url: str
    link_text: str


def cited_sources(
    keys: tuple[str, ...], *, sources: Mapping[str, ReadingSource]
) -> tuple[CitedSource, ...]:
    """
    Return the sources of an article, numbered from 1 in the order of ``keys``.

    Raises:
        KeyError: If a key names no source.
    """
    return tuple(_cited(sources[key], number=number) for number, key in enumerate(keys, start=1))


def _cited(source: ReadingSource, *, number: int) -> CitedSource:
    return CitedSource(
        number=number,
        key=source.key,
        authors=source.authors,
        title=source.title,
        published=source.published,
        kind=source.kind,
        status=gettext(STATUS_WORDS[source.status]),
        url=f"https://doi.org/{source.doi}" if source.doi else source.url,
        link_text=f"doi:{source.doi}" if source.doi else gettext("Where we read it"),
    )
