"""Removing everything from this device: it is gone, and the page says what it was."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.kept import wait_until_kept
from tests.browser.watch import Watch
from tests.factories import make_person, signed_cookie
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

BUTTON = "Remove everything"
LEFT = """async () => ({
  caches: await caches.keys(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  settings: localStorage.length + sessionStorage.length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
PRACTICE = """async () => {
  await import("/static/js/sending.js");
  await self.unwindOutbox.keep({ key: "one", state: "waiting", fields: [], answers: [] });
  localStorage.setItem("unwind.player", "{}");
}"""


@pytest.fixture
def full_page(open_context: OpenContext, live_server: LiveServer, watch: Watch) -> Page:
    """A phone that keeps a page, a setting, a cookie, and a practice that was not sent."""
    watch.allow("ERR_INTERNET_DISCONNECTED")
    load_content()
    make_person()
    context = open_context(base_url=live_server.url, viewport=PHONE, service_workers="allow")
    context.add_cookies([{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}])
    page = context.new_page()
    page.goto("/exercises/cat-cow/")
    wait_until_kept(page, "/exercises/cat-cow/")
    page.goto("/your-data/this-device/")
    page.evaluate(PRACTICE)
    return page


def test_it_says_what_is_there_removes_it_and_says_what_is_gone(
    full_page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    found = full_page.locator("[data-found]")
    expect(found).to_contain_text("On this device now")
    expect(found).to_contain_text("3 pages and")
    assert_accessible(full_page)

    full_page.get_by_role("button", name=BUTTON).click()

    expect(full_page.get_by_role("heading", level=1)).to_have_text("Removed from this device")
    expect(full_page.get_by_text("1 practice that was not sent")).to_be_visible()
    assert_accessible(full_page)
    nothing = {"caches": [], "databases": [], "settings": 0, "workers": 0}
    assert full_page.evaluate(LEFT) == nothing
    assert full_page.context.cookies() == []
    assert Person.objects.count() == 1


def test_without_a_network_it_says_that_the_cookies_are_left(full_page: Page) -> None:
    full_page.context.set_offline(True)

    full_page.get_by_role("button", name=BUTTON).click()

    expect(full_page.get_by_text("The cookies are still here")).to_be_visible()
    assert full_page.evaluate(LEFT)["caches"] == []


def test_without_scripts_the_browser_is_asked_to(nojs_page: Page) -> None:
    nojs_page.goto("/your-data/this-device/")

    nojs_page.get_by_role("button", name=BUTTON).click()

    expect(nojs_page.get_by_text("We also asked your browser to clear")).to_be_visible()
    assert nojs_page.context.cookies() == []
