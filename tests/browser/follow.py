"""Follow a routine in the browser and log it, with JavaScript or without."""

import datetime as dt
import json
import re
from typing import Any

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from routines.models import Plan, Practice
from tests.browser.walk import Walk
from tests.factories import signed_cookie

OPENED = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
HELD = OPENED + dt.timedelta(minutes=1)


def open_follow(page: Page, plan: Plan, live_server: LiveServer) -> None:
    """Open the page to follow, as the browser that owns the plan, with a clock to turn."""
    page.context.add_cookies(
        [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
    )
    page.clock.install()
    page.goto(f"/routine/{plan.public_id}/follow/")


def open_player(page: Page, *, slug: str = "hip-first") -> list[dict[str, Any]]:
    """Open a routine of the library with the clock held still; return the pieces of its time."""
    page.clock.install(time=OPENED)
    page.goto(f"/routines/{slug}/follow/")
    page.clock.pause_at(HELD)
    timeline = page.locator("[data-timeline]").evaluate("one => one.content.textContent")
    segments: list[dict[str, Any]] = json.loads(timeline)["segments"]
    return segments


def press(page: Page, name: str) -> None:
    """Press one of the player's buttons."""
    page.get_by_role("button", name=name, exact=True).click()


def sound(page: Page, kind: str) -> None:
    """Choose the sound in the player's sheet."""
    press(page, "Sound")
    page.get_by_label("Sound", exact=True).select_option(kind)
    press(page, "Back to the routine")


def piece(page: Page) -> int:
    """The place in the timeline that the player is at."""
    return int(page.locator("[data-player]").get_attribute("data-at") or -1)


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
    shown = page.locator("[data-card]:visible")
    for _ in range(6):
        expect(shown).to_have_count(1)
        here = shown.element_handle()
        page.get_by_role("button", name="Next exercise").click()
        # A press that the player lost is found here, and not at the end.
        here.wait_for_element_state("hidden", timeout=5_000)
