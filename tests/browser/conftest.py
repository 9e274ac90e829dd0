"""
Real Chromium for the browser tests, and two servers to point it at.

Every page of every test is watched: an error in the console, an error in a
script, a failed request, or a request to anywhere but this machine fails the
test, even if all that it asserts is true. Otherwise a script that never loads
goes unseen, because every page also works without it.
"""

import os
import threading
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import started_chromium
from tests.browser.real_server import Site, running_site
from tests.browser.watch import Watch
from tests.leaks import leaks_in_log

# Playwright runs an event loop in this thread, which Django takes for async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}

OpenContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the run; each test gets a fresh context of it."""
    with started_chromium() as started:
        yield started
    # The live server's threads see only now that nobody asks any more; they close their sockets.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=5)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What went wrong on any page; a test that provokes an error calls ``watch.allow``."""
    watching = Watch()
    yield watching
    watching.check()


@pytest.fixture
def open_context(browser: Browser, watch: Watch) -> Iterator[OpenContext]:
    """Open a watched browser context with any of Playwright's options."""
    contexts: list[BrowserContext] = []

    def open_one(**options: object) -> BrowserContext:
        # A worker would go on asking the server after its test; the tests of it allow it.
        usual = {"locale": "en-GB", "timezone_id": "Europe/London", "service_workers": "block"}
        context = browser.new_context(**{**usual, **options})  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        watch.attach(context)
        contexts.append(context)
        return context

    yield open_one
    watch.leave()
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_context: OpenContext, live_server: LiveServer) -> Page:
    """A phone in portrait."""
    context = open_context(base_url=live_server.url, viewport=PHONE, has_touch=True, is_mobile=True)
    return context.new_page()


@pytest.fixture
def desktop_page(open_context: OpenContext, live_server: LiveServer) -> Page:
    """A laptop's window."""
    return open_context(base_url=live_server.url, viewport=DESKTOP).new_page()


@pytest.fixture
def nojs_page(open_context: OpenContext, live_server: LiveServer) -> Page:
    """A phone with JavaScript off."""
    context = open_context(base_url=live_server.url, viewport=PHONE, java_script_enabled=False)
    return context.new_page()


@pytest.fixture(scope="session")
def real_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The production server, as `make run` starts it, on a database of its own."""
    with running_site(tmp_path_factory.mktemp("site"), listen=leaks_in_log) as site:
        yield site


@pytest.fixture
def real_page(open_context: OpenContext, real_server: Site) -> Page:
    """A phone at the production server, with its hashed files and its headers."""
    return open_context(base_url=real_server.address, viewport=PHONE).new_page()


@pytest.fixture(scope="session")
def assert_accessible() -> Callable[[Page], None]:
    """Fail with axe's own report unless the page has no violation at all."""
    axe = Axe()

    def check(page: Page) -> None:
        results = axe.run(page)
        assert results.violations_count == 0, results.generate_report()

    return check
