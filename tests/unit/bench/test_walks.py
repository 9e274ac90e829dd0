"""The way through a site, page by page."""

import pytest

from bench.walks import MOST_PAGES, Ask, Page, Strayed, Way

FORM = (
    '<form method="post" data-hx-post="/x/"><input name="left_level" type="radio" value="1"></form>'
)


def way(*, pages: int = 2, htmx: bool = False) -> Way:
    return Way("test", lambda path: path == "/end/", pages=pages, htmx=htmx)


def test_it_answers_each_page_where_it_stands() -> None:
    walk = way().walk("/start/")

    assert next(walk) == Ask("/start/")
    assert walk.send(Page("/one/", FORM)) == Ask("/one/", [("left_level", "3")])


def test_htmx_sends_only_the_forms_that_ask_for_it() -> None:
    plain = FORM.replace(' data-hx-post="/x/"', "")
    walk = way(htmx=True).walk("/start/")
    next(walk)

    assert walk.send(Page("/one/", FORM)).with_htmx
    assert not walk.send(Page("/two/", plain)).with_htmx


def test_it_ends_on_the_last_page() -> None:
    walk = way().walk("/start/")
    next(walk)
    walk.send(Page("/one/", FORM))

    with pytest.raises(StopIteration):
        walk.send(Page("/end/", ""))


def test_a_shorter_way_than_everybody_s_is_told() -> None:
    walk = way(pages=14).walk("/start/")
    next(walk)
    walk.send(Page("/one/", FORM))

    with pytest.raises(Strayed, match="2 pages, expected 14"):
        walk.send(Page("/end/", ""))


def test_going_round_in_circles_is_told() -> None:
    walk = way().walk("/start/")
    next(walk)
    for _ in range(MOST_PAGES - 1):
        walk.send(Page("/one/", FORM))

    with pytest.raises(Strayed, match="still at /one/"):
        walk.send(Page("/one/", FORM))
