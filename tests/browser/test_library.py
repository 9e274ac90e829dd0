"""The library in a browser: filters with and without JavaScript, and a routine without a test."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.swaps import wait_for_htmx
from tests.browser.watch import Watch
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _library(live_server: object) -> None:
    load_content()


def names(page: Page) -> list[str]:
    return page.locator(".shelf h2").all_inner_texts()


def test_filters_work_without_javascript(nojs_page: Page) -> None:
    page = nojs_page
    page.goto("/exercises/")
    page.get_by_label("Zone").select_option("thoracic")
    page.get_by_label("A foam roller").check()
    page.get_by_label("Position").select_option("supine")
    page.get_by_role("button", name="Show").click()

    expect(page).to_have_url(re.compile(r"zone=thoracic&position=supine&things=foam_roller"))
    assert names(page) == ["90/90 breathing", "Foam-roller extension"]
    expect(page.get_by_label("A foam roller")).to_be_checked()

    page.get_by_role("link", name="Foam-roller extension").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Foam-roller extension")


def test_with_javascript_a_choice_narrows_the_list_and_keeps_the_focus(page: Page) -> None:
    page.goto("/routines/")
    wait_for_htmx(page)
    page.get_by_label("Made for").select_option("5")

    expect(page.get_by_role("status").filter(has_text="routine")).to_have_text("1 routine")
    expect(page.locator(".shelf h2")).to_have_text(["Desk reset"])
    expect(page).to_have_url(re.compile(r"/routines/\?minutes=5"))

    page.get_by_label("Mostly for").focus()
    page.get_by_label("Mostly for").select_option("hips")
    expect(page.get_by_role("link", name="Show all routines")).to_be_visible()
    expect(page.get_by_label("Mostly for")).to_be_focused()

    page.go_back()
    expect(page.locator(".shelf h2")).to_have_text(["Desk reset"])
    expect(page.get_by_label("Made for")).to_have_value("5")


def test_a_routine_is_followed_without_a_test(page: Page) -> None:
    page.goto("/routines/desk-reset-5/")
    page.get_by_role("link", name="Follow this routine").click()

    expect(page.get_by_role("heading", name="Before you start")).to_be_visible()
    page.get_by_text("Signs that need help now").click()
    expect(page.get_by_text("Feeling very unwell along with your back pain")).to_be_visible()
    for _card in range(6):
        expect(page.locator("[data-card]:visible")).to_have_count(1)
        page.get_by_role("button", name="Next exercise").click()
    expect(page.get_by_role("heading", name="That was all five")).to_be_visible()
    expect(page.get_by_text("Nothing was stored")).to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "/exercises/?zone=hips&position=side-lying&things=crane",
        "/exercises/strap-hamstring/",
        "/routines/",
        "/routines/thoracic-first/?minutes=5",
        "/routines/thoracic-first/follow/",
    ],
)
def test_it_is_accessible_and_fits_a_small_phone(
    page: Page, assert_accessible: Callable[[Page], None], address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert_accessible(page)


def test_every_sheet_of_an_exercise_is_the_only_one(desktop_page: Page) -> None:
    # The three with the most cautions.
    for slug in ("childs-pose-reach", "wall-hip-hinge", "breathing-90-90"):
        desktop_page.goto(f"/exercises/{slug}/")
        paper = desktop_page.pdf(format="A4", prefer_css_page_size=True)

        assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_a_routine_is_one_sheet(desktop_page: Page) -> None:
    # The longest one, the one with the most notes, and the one for a bad day.
    for slug in ("build-and-use-ten", "balanced-lower-back-five", "gentle-day"):
        desktop_page.goto(f"/routines/{slug}/")
        paper = desktop_page.pdf(format="A4", prefer_css_page_size=True)

        assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
        expect(desktop_page.locator(".days").first).to_be_hidden()


def test_a_list_that_cannot_be_loaded_says_so(page: Page, watch: Watch) -> None:
    watch.allow("ERR_INTERNET_DISCONNECTED|htmx:(sendError|afterRequest)|exercises")
    page.goto("/exercises/")
    wait_for_htmx(page)
    page.context.set_offline(True)
    page.get_by_label("Zone").select_option("hips")

    expect(page.locator("#say")).to_have_text("Not loaded. Check your connection and try again.")
