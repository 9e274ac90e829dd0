"""htmx comes once the page is complete, and a panel a moment after its address."""

from playwright.sync_api import Page, expect

TRIES = 200
PAUSE = 25  # milliseconds
UNDER_WAY = ".htmx-request, .htmx-swapping, .htmx-added, .htmx-settling"


def wait_for_htmx(page: Page) -> None:
    """Return once htmx has come; asked from here, because the policy lets no page eval."""
    for _ in range(TRIES):
        if page.evaluate("typeof htmx") == "object":
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError("htmx never came")


def wait_until_settled(page: Page) -> None:
    """Return once no panel is on its way: only then do our scripts add to it."""
    expect(page.locator(UNDER_WAY)).to_have_count(0)
