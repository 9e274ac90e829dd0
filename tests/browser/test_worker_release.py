"""A new release of the worker: the old caches go, what was kept is kept anew."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from config import service_worker
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.kept import kept_files, kept_pages, wait_until_kept
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

NEW_FILE = "icons/social-card.png"
UPDATE = """async () => { await (await navigator.serviceWorker.getRegistration()).update(); }"""
NAMES = """async () => (await caches.keys()).filter((name) => name.startsWith('unwind-'))"""
ANY_LEFT = """async (old) => (await caches.keys()).some((name) => old.includes(name))"""
OPEN_PAGES = """async () => [self.serviceWorker.state, (await self.clients.matchAll(
    {type: "window", includeUncontrolled: true})).map(({url}) => url)]"""
IS_WAITING = """async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"""


@pytest.fixture
def kept_page(open_context: OpenContext, live_server: LiveServer) -> Page:
    """A phone whose browser may keep pages."""
    load_content()
    context = open_context(base_url=live_server.url, viewport=PHONE, service_workers="allow")
    return context.new_page()


def wait_for(page: Page, question: str, *, answer: object, given: object = None) -> None:
    """Ask the page again and again, for twenty seconds at most."""
    for _ in range(200):
        if page.evaluate(question, given) == answer:
            return
        page.wait_for_timeout(100)
    seen = [worker.evaluate(OPEN_PAGES) for worker in page.context.service_workers]
    raise AssertionError(f"not {answer}, but {page.evaluate(question, given)}; workers: {seen}")


def release_anew(page: Page, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Publish a release with one more file; return the names of the caches before."""
    before = list(page.evaluate(NAMES))
    monkeypatch.setattr(service_worker, "FILES", (*service_worker.FILES, NEW_FILE))
    page.evaluate(UPDATE)
    return before


def test_it_keeps_the_same_pages_anew_and_deletes_the_old_caches(
    kept_page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")
    pages = kept_pages(kept_page)

    before = release_anew(kept_page, monkeypatch)

    wait_for(kept_page, ANY_LEFT, answer=False, given=before)
    assert kept_pages(kept_page) == pages
    assert f"/static/{NEW_FILE}" in kept_files(kept_page)


def test_it_waits_while_somebody_follows_a_routine(
    kept_page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_page.goto("/routines/hip-first/follow/")
    wait_until_kept(kept_page, "/routines/hip-first/follow/")

    before = release_anew(kept_page, monkeypatch)
    wait_for(kept_page, IS_WAITING, answer=True)
    assert set(before) <= set(kept_page.evaluate(NAMES))

    # Each page asks the new one to take over; the one just left may count as open for a while.
    for _page in range(20):
        kept_page.goto("/help/")
        kept_page.wait_for_timeout(500)
        if not kept_page.evaluate(IS_WAITING):
            break
    wait_for(kept_page, IS_WAITING, answer=False)


def test_switched_off_it_leaves_nothing(kept_page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_page.goto("/exercises/cat-cow/")
    wait_until_kept(kept_page, "/exercises/cat-cow/")

    monkeypatch.setattr("django.conf.settings.WORKS_OFFLINE", False)
    kept_page.evaluate(UPDATE)

    wait_for(kept_page, NAMES, answer=[])
