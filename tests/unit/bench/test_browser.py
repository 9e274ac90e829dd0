"""One step after the other, as the light client takes it."""

import pytest

from bench.browser import Browser, Refused
from bench.messages import Reply
from bench.walks import Ask, Page, Walk


def reply(status: int = 200, *, body: str = "", **headers: str) -> Reply:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, named, {"token": "t"}, body.encode(), 100)


def walk() -> Walk:
    page = yield Ask("/first/")
    assert page == Page("/first/", "one")
    page = yield Ask("/first/", [("level", "3")], with_htmx=True)
    assert page.path == "/third/"


def test_it_goes_from_page_to_page() -> None:
    browser = Browser(walk(), port=80)

    assert browser.begin(now=0.0).startswith(b"GET /first/ ")
    sent = browser.take(reply(body="one"), now=1.0)

    assert sent is not None
    assert sent.startswith(b"POST /first/ ")
    assert b"HX-Request: true" in sent
    assert b"Cookie: token=t" in sent
    assert sent.endswith(b"level=3")


def test_a_redirect_is_followed_as_it_was_asked_for_and_belongs_to_the_step() -> None:
    browser = Browser(walk(), port=80)
    browser.begin(now=0.0)
    browser.take(reply(body="one"), now=1.0)

    sent = browser.take(reply(302, location="/third/"), now=1.5)
    assert sent is not None
    assert b"HX-Request" in sent
    assert browser.take(reply(body="three"), now=3.0) is None
    assert browser.seconds == [1.0, 2.0]


def test_htmx_leaves_the_page_where_it_is_told_to() -> None:
    browser = Browser(walk(), port=80)
    browser.begin(now=0.0)
    browser.take(reply(body="one"), now=1.0)

    sent = browser.take(reply(hx_redirect="/third/"), now=2.0)

    assert sent is not None
    assert sent.startswith(b"GET /third/ ")
    assert b"HX-Request" not in sent


def test_a_panel_in_answer_to_a_form_says_where_it_is() -> None:
    browser = Browser(walk(), port=80)
    browser.begin(now=0.0)
    browser.take(reply(body="one"), now=1.0)

    assert browser.take(reply(body="three", hx_push_url="/third/"), now=2.0) is None


def test_it_counts_requests_and_bytes() -> None:
    browser = Browser(walk(), port=80)
    browser.begin(now=0.0)
    browser.take(reply(body="one"), now=1.0)

    assert (browser.requests, browser.received) == (2, 100)


def test_an_error_ends_the_journey() -> None:
    browser = Browser(walk(), port=80)
    browser.begin(now=0.0)

    with pytest.raises(Refused, match="status 500"):
        browser.take(reply(500), now=1.0)
