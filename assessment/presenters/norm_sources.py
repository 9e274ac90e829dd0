"""The sources behind an edition's numbers, in the order in which its movements name them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.domain.protocol import Edition, Source

PUBMED = "https://pubmed.ncbi.nlm.nih.gov/"


@dataclass(frozen=True, slots=True)
class NormSource:
    """
    One line of the list. ``url`` is empty where nothing was seen that a link could lead to.

    ``register`` is its number in a register of papers, or empty.
    """

    number: int
    key: str
    authors: str
    title: str
    published: str
    url: str
    register: str


def norm_sources(edition: Edition) -> tuple[NormSource, ...]:
    """Return every source that the edition's norms and movements name, numbered from 1."""
    keys = _named_keys(edition)
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    return tuple(_line(edition.sources[key], numbers=numbers) for key in keys)


def keys_of(source: str) -> tuple[str, ...]:
    """Return the keys that a norm's ``source`` holds."""
    return tuple(key.strip() for key in source.split(";") if key.strip())


def _named_keys(edition: Edition) -> list[str]:
    named: list[str] = []
    for movement in edition.movements:
        rows = (norm for norm in edition.norms if norm.movement == movement.slug)
        named += [key for row in rows for key in keys_of(row.source)]
        named += movement.sources
    return _with_parts(named, sources=edition.sources)


def _with_parts(keys: Iterable[str], *, sources: Mapping[str, Source]) -> list[str]:
    """A rule of our own names the sources that it combines in its title; they follow it."""
    found: dict[str, None] = {}
    for key in keys:
        if key in sources:
            found[key] = None
            parts = re.findall(r"\w+", sources[key].title)
            found |= dict.fromkeys(part for part in parts if part in sources)
    return list(found)


def _line(source: Source, *, numbers: Mapping[str, int]) -> NormSource:
    url, register = _link(source)
    return NormSource(
        number=numbers[source.key],
        key=source.key,
        authors=source.authors,
        title=re.sub(
            r"\w+",
            lambda word: f"[{numbers[word[0]]}]" if word[0] in numbers else word[0],
            source.title,
        ),
        published=", ".join(part for part in (source.journal, source.year) if part),
        url=url,
        register=register,
    )


def _link(source: Source) -> tuple[str, str]:
    if source.doi:
        return f"https://doi.org/{source.doi}", f"doi:{source.doi}"
    if source.pmid:
        return f"{PUBMED}{source.pmid}/", f"PubMed {source.pmid}"
    # Some entries say in words where a figure was seen; only an address can be a link.
    seen = re.match(r"https?://[^\s;]+", source.url)
    return (seen[0] if seen else "", "")
