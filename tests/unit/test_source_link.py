"""A source as a link: the DOI first, an address where it was seen, or words alone."""

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Source
from assessment.presenters.zone_cards import source_link


def source(*, doi: str = "", url: str = "") -> Source:
    return Source("key", "Author A, Other B", "2020", "A title", "A journal", doi, "", url)


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (source(doi="10.1/x", url="https://example.org"), "https://doi.org/10.1/x"),
        (source(url="https://example.org/a ; https://example.org/b"), "https://example.org/a"),
        (source(url="http://example.org"), "http://example.org"),
        (source(url="see components"), ""),
        (source(url="javascript:alert(1)"), ""),
    ],
)
def test_it_links_only_what_is_an_address(given: Source, url: str) -> None:
    assert source_link(given).url == url


def test_it_names_first_author_year_and_title() -> None:
    assert source_link(source()).label == "Author A, 2020, A title"


def test_every_source_of_the_edition_has_a_label() -> None:
    assert all(source_link(each).label for each in load_edition().sources.values())
