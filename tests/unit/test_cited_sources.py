"""Sources as an article cites them."""

import pytest
from django.template import Context, Template

from assessment.domain.reading import ReadingSource, Status
from assessment.presenters.cited import cited_sources
from assessment.templatetags.citing import UncitedSource


def source(key: str, *, doi: str = "", status: Status = Status.VERIFIED) -> ReadingSource:
    return ReadingSource(
        key=key,
        status=status,
        authors="One and others",
        title="",
        published="A journal, 2020",
        kind="A trial",
        doi=doi,
        url="https://example.org/seen",
    )


SOURCES = {"one": source("one", doi="10.1/x"), "two": source("two", status=Status.SECONDARY)}


def test_it_numbers_them_in_the_order_of_the_article() -> None:
    cited = cited_sources(("two", "one"), sources=SOURCES)

    assert [(each.number, each.key) for each in cited] == [(1, "two"), (2, "one")]


def test_it_links_to_the_doi_before_any_other_address() -> None:
    one, two = cited_sources(("one", "two"), sources=SOURCES)

    assert (one.url, one.link_text) == ("https://doi.org/10.1/x", "doi:10.1/x")
    assert (two.url, two.link_text) == ("https://example.org/seen", "Where we read it")


def test_it_never_calls_a_quoted_finding_read_in_the_paper() -> None:
    (two,) = cited_sources(("two",), sources=SOURCES)

    assert two.status == "Seen on another page that quotes it."


def rendered(text: str) -> str:
    sources = cited_sources(("one", "two"), sources=SOURCES)
    return Template("{% load citing %}" + text).render(Context({"sources": sources}))


def test_cite_links_to_each_source_by_its_number() -> None:
    page = rendered('{% cite "two" "one" %}')

    assert page.index('href="#source-2"') < page.index('href="#source-1"')


def test_cite_refuses_a_source_that_the_page_does_not_list() -> None:
    with pytest.raises(UncitedSource, match="three"):
        rendered('{% cite "three" %}')
