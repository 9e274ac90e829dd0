"""Without a network: kept pages, the page for all others, and what is never kept."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.share_links import share
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.kept import kept_files, kept_pages, wait_until_kept
from tests.browser.watch import Watch
from tests.plans import finished_assessment, load_content

pytestmark = pytest.mark.django_db(transaction=True)

NO_NETWORK = r"ERR_INTERNET_DISCONNECTED"


@pytest.fixture
def kept_page(open_context: OpenContext, live_server: LiveServer, watch: Watch) -> Page:
    """A phone whose browser may keep pages."""
    watch.allow(NO_NETWORK)
    load_content()
    context = open_context(base_url=live_server.url, viewport=PHONE, service_workers="allow")
    return context.new_page()


def test_the_first_page_is_kept_and_says_so_when_it_is_a_copy(kept_page: Page) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")

    kept_page.context.set_offline(True)
    kept_page.reload()

    expect(kept_page.get_by_role("heading", level=1)).to_have_text("Cat-cow")
    expect(kept_page.get_by_text("This is the copy kept on this device on")).to_be_visible()


def test_any_other_page_is_the_one_that_lists_what_is_kept(
    kept_page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")

    kept_page.context.set_offline(True)
    kept_page.goto("/progress/")

    expect(kept_page.get_by_role("heading", level=1)).to_have_text("You are offline")
    links = kept_page.locator("[data-kept-pages] a")
    expect(links).to_have_text(["Cat-cow", "When to get help"])
    assert_accessible(kept_page)
    links.first.click()
    expect(kept_page.get_by_role("heading", level=1)).to_have_text("Cat-cow")


def test_back_online_the_page_is_the_site_s_own_again(kept_page: Page) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")
    kept_page.context.set_offline(True)
    kept_page.reload()

    kept_page.context.set_offline(False)
    kept_page.reload()

    expect(kept_page.get_by_role("heading", level=1)).to_have_text("Cat-cow")
    expect(kept_page.get_by_text("This is the copy")).to_have_count(0)


def test_a_page_that_is_gone_is_dropped(kept_page: Page, watch: Watch) -> None:
    watch.allow(r"\b404\b")
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")

    kept_page.evaluate(
        """async () => {
          const name = (await caches.keys()).find((one) => one.endsWith("-pages"));
          const pages = await caches.open(name);
          await pages.put("/exercises/gone/", await pages.match("/exercises/cat-cow/"));
        }"""
    )
    kept_page.goto("/exercises/gone/")
    kept_page.goto("/exercises/cat-cow/")

    assert "/exercises/gone/" not in kept_pages(kept_page)


def test_what_others_share_and_the_ways_in_are_never_kept(kept_page: Page, watch: Watch) -> None:
    watch.allow(r"\b404\b")
    token = share(finished_assessment(), days=7, now=timezone.now())
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")

    for path in ("/", "/carry/no-such-token/", "/admin/", "/test/safety/", f"/shared/{token}/"):
        kept_page.goto(path)
    expect(kept_page.get_by_role("heading", level=1)).to_be_visible()
    kept_page.goto("/help/")

    assert kept_pages(kept_page) == ["/exercises/cat-cow/", "/help/", "/offline/"]
    assert all(path.startswith("/static/") for path in kept_files(kept_page))


def test_the_browser_may_install_it(kept_page: Page) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")
    devtools = kept_page.context.new_cdp_session(kept_page)

    # A context without a profile is private to Chromium, and nothing is installed from those.
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors] == ["in-incognito"]
    assert devtools.send("Page.getAppManifest")["errors"] == []


def test_reading_and_testing_install_nothing(kept_page: Page) -> None:
    for path in ("/", "/why/", "/test/safety/"):
        kept_page.goto(path)

    assert kept_page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_a_browser_without_workers_has_the_site_as_before(page: Page) -> None:
    page.goto("/help/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("caches.keys()") == []
