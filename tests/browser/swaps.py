"""htmx comes once the page is complete, so a test of what it adds waits for it."""

from playwright.sync_api import Page

TRIES = 200
PAUSE = 25  # milliseconds


def wait_for_htmx(page: Page) -> None:
    """Return once htmx has come; asked from here, because the policy lets no page eval."""
    for _ in range(TRIES):
        if page.evaluate("typeof htmx") == "object":
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError("htmx never came")
