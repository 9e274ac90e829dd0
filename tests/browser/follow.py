"""Follow a routine in the browser and log it, with JavaScript or without."""

import re

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from routines.models import Plan, Practice
from tests.browser.walk import Walk
from tests.factories import signed_cookie


def open_follow(page: Page, plan: Plan, live_server: LiveServer) -> None:
    """Open the page to follow, as the browser that owns the plan, with a clock to turn."""
    page.context.add_cookies(
        [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
    )
    page.clock.install()
    page.goto(f"/routine/{plan.public_id}/follow/")


def heading_of_the_card(page: Page) -> str:
    """The title of the one card that is visible."""
    return page.locator("[data-card]:visible h2").first.inner_text()


def log_the_practice(
    page: Page, *, scripted: bool = True, effort: int = 3, discomfort: int = 1
) -> None:
    """From the routine's page: start, go through all five, say how it was."""
    walk = Walk(page)
    page.get_by_role("link", name="Start the routine").first.click()
    expect(page).to_have_url(re.compile(r"/follow/$"))
    if scripted:
        go_through_the_cards(page)
    walk.choose("effort", str(effort))
    walk.choose("discomfort", str(discomfort))
    page.get_by_role("button", name="Save").click()

    expect(page).to_have_url(re.compile(r"/practice/"))
    practice = Practice.objects.get()
    assert (practice.effort, practice.discomfort_after) == (effort, discomfort)


def go_through_the_cards(page: Page) -> None:
    """Press on from card to card: the arrival and five exercises, one visible at a time."""
    for _ in range(6):
        expect(page.locator("[data-card]:visible")).to_have_count(1)
        page.get_by_role("button", name="Next exercise").click()
