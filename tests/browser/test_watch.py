"""The watch itself: an error that a test does not ask about still fails it."""

import re

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import OpenContext
from tests.browser.watch import Watch

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def own_watch() -> Watch:
    """A watch of the test's own: that of the fixtures would fail the test, as it should."""
    return Watch()


@pytest.fixture
def watched_page(browser_page: Page, own_watch: Watch) -> Page:
    own_watch.attach(browser_page.context)
    return browser_page


@pytest.fixture
def browser_page(open_context: OpenContext, live_server: LiveServer, watch: Watch) -> Page:
    watch.allow(".*")
    page = open_context(base_url=live_server.url).new_page()
    page.goto("/robots.txt")
    return page


@pytest.mark.parametrize(
    ("provoke", "expected"),
    [
        ("console.error('broken')", "console: broken"),
        ("setTimeout(() => { throw new Error('thrown') })", "script: .*thrown"),
        ("fetch('/no-such-page/')", "status 404"),
        ("fetch('/cut-off/')", "request failed: .*/cut-off/ .*ERR_FAILED"),
        ("location = 'http://elsewhere.example/'", "request to elsewhere"),
    ],
)
def test_it_notices(watched_page: Page, own_watch: Watch, provoke: str, expected: str) -> None:
    watched_page.route("**/cut-off/", lambda route: route.abort("failed"))
    watched_page.evaluate(f"() => {{ {provoke} }}")
    for _ in range(100):
        if re.search(expected, "\n".join(own_watch.problems)):
            break
        watched_page.wait_for_timeout(20)

    with pytest.raises(AssertionError, match=expected):
        own_watch.check()


def test_a_quiet_page_passes(watched_page: Page, own_watch: Watch) -> None:
    watched_page.evaluate("() => console.log('fine')")

    own_watch.check()


def test_what_was_allowed_passes(watched_page: Page, own_watch: Watch) -> None:
    own_watch.allow("broken")
    watched_page.evaluate("() => console.error('broken')")

    own_watch.check()
