"""After every swap the focus is where reading goes on, and can be seen there; never nowhere."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from routines.models import Plan, PlanStep
from tests.browser.follow import open_follow
from tests.browser.keyboard import Keyboard
from tests.browser.swaps import wait_for_htmx
from tests.browser.walk import Walk
from tests.factories import signed_cookie
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(live_server: LiveServer) -> Plan:
    load_content()
    return plan_for(finished_assessment())


@pytest.fixture
def plan_page(page: Page, plan: Plan, live_server: LiveServer) -> Page:
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    page.goto(f"/routine/{plan.public_id}/")
    wait_for_htmx(page)
    return page


def expect_focus_on(page: Page, text: str) -> None:
    """The one element with the focus says this, and stands where it can be seen."""
    focused = page.locator("main :focus")
    expect(focused).to_contain_text(re.compile(text))
    expect(focused).to_be_in_viewport()


def test_a_refused_step_is_read_from_what_to_put_right(page: Page, live_server: LiveServer) -> None:
    load_content()
    walk = Walk(page)
    walk.arrive()
    wait_for_htmx(page)
    walk.submit()
    expect_focus_on(page, "There is a problem")
    Keyboard(page).press(page.get_by_role("alert").get_by_role("link").last)
    expect(page.locator('input[name="see_first"]').first).to_be_focused()

    walk.pass_the_safety_check()
    expect_focus_on(page, "Anything to adapt to")


def test_a_movement_left_out_leads_to_the_next_heading(page: Page, live_server: LiveServer) -> None:
    load_content()
    walk = Walk(page)
    walk.prepare()
    wait_for_htmx(page)
    walk.skip("It hurts")

    expect(page.locator("h1")).to_be_focused()


def test_a_swapped_exercise_is_read_at_once(plan_page: Page) -> None:
    before = plan_page.locator("#exercise-3 h2").inner_text()
    plan_page.locator("#exercise-3").get_by_role("button", name="Swap").click()
    expect(plan_page.locator("#exercise-3 h2")).not_to_have_text(before)

    expect_focus_on(plan_page, plan_page.locator("#exercise-3 h2").inner_text())


def test_other_minutes_bring_a_plan_that_is_read_from_its_heading(plan_page: Page) -> None:
    before = plan_page.url
    plan_page.get_by_role("button", name="10 min").click()
    plan_page.wait_for_url(lambda url: url != before)

    expect_focus_on(plan_page, "Your routine")


def test_help_brings_the_player_back_with_what_it_did(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    wait_for_htmx(page)
    for _time in range(2):
        page.get_by_role("button", name="Next exercise").click()
    page.get_by_role("button", name="Too much?").click()
    page.get_by_role("button", name="Easier").click()
    page.locator("[data-from='2'][data-started]").wait_for()

    expect_focus_on(page, PlanStep.objects.get(plan=plan, position=2).exercise.name)
    expect(page.locator("[data-announce]")).to_contain_text("because you asked for easier")


def test_what_was_said_about_pain_is_read_in_the_sheet(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    tell_that_it_hurts(page, discomfort=4)

    expect_focus_on(page, "Carry on smaller")
    page.keyboard.press("Escape")
    expect_focus_on(page, PlanStep.objects.get(plan=plan, position=1).exercise.name)


def test_an_exercise_that_hurts_a_lot_is_said_to_be_left_out(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    tell_that_it_hurts(page, discomfort=9)

    expect(page.locator("[data-announce]")).to_contain_text("Left out today")
    expect_focus_on(page, page.locator("[data-name]").inner_text())


def test_pain_without_a_number_is_asked_for_again(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    tell_that_it_hurts(page)

    asked = page.get_by_role("dialog").get_by_role("radio").first
    expect(asked).to_be_focused()
    expect(page.get_by_role("dialog").locator(".field__error")).to_be_in_viewport()


def test_sharp_pain_leads_to_what_to_do(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)
    tell_that_it_hurts(page, discomfort=9, sharp=True)

    expect_focus_on(page, "Please stop here for today")


def tell_that_it_hurts(page: Page, *, discomfort: int | None = None, sharp: bool = False) -> None:
    """At the first exercise, by keyboard alone."""
    wait_for_htmx(page)
    keyboard = Keyboard(page)
    keyboard.press(page.get_by_role("button", name="Next exercise"))
    keyboard.press(page.get_by_role("button", name="Too much?"))
    sheet = page.get_by_role("dialog")
    keyboard.press(sheet.locator("summary"))
    if discomfort is not None:
        keyboard.choose("now-1-discomfort", str(discomfort))
    if sharp:
        keyboard.press(sheet.get_by_role("checkbox"), key=" ")
    keyboard.press(sheet.get_by_role("button", name="Show me what to do"))
