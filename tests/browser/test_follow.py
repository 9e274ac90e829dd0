"""Following a routine with the script: one card at a time, a countdown that keeps its promise."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from routines.models import Plan, Practice
from tests.browser.swaps import wait_for_htmx
from tests.factories import signed_cookie
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(live_server: LiveServer) -> Plan:
    load_content()
    return plan_for(finished_assessment())


def open_follow(page: Page, plan: Plan, live_server: LiveServer) -> None:
    """Open the page to follow, as the browser that owns the plan, with a clock to turn."""
    page.context.add_cookies(
        [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
    )
    page.clock.install()
    page.goto(f"/routine/{plan.public_id}/follow/")


def card(page: Page) -> str:
    """The title of the one card that is visible."""
    return page.locator("[data-card]:visible h2").first.inner_text()


def test_it_counts_down_from_the_exercise_s_seconds(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Start").click()
    page.clock.run_for(5_000)

    assert card(page) == "Arrive"
    expect(page.get_by_role("timer")).to_have_text("0:15")


def test_a_pause_holds_the_countdown(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Start").click()
    page.clock.run_for(5_000)
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(60_000)

    expect(page.get_by_role("timer")).to_have_text("0:15")


def test_it_goes_on_by_itself_and_says_so_once(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    first = plan.steps.all()[0]

    page.get_by_role("button", name="Start").click()
    page.clock.run_for(21_000)

    assert card(page) == first.exercise.name
    said = page.locator("[data-announce]")
    expect(said).to_have_text(f"Exercise 1 of 5: {first.exercise.name}, {first.dose_text}")
    page.clock.run_for(5_000)
    expect(said).to_have_text(f"Exercise 1 of 5: {first.exercise.name}, {first.dose_text}")


def test_it_waits_when_asked_to(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)

    page.get_by_label("Go on by itself when the time is up").uncheck()
    page.get_by_role("button", name="Start").click()
    page.clock.run_for(60_000)

    assert card(page) == "Arrive"
    expect(page.get_by_role("timer")).to_have_text("0:00")
    expect(page.locator("[data-announce]")).to_have_text("Time is up. Go on when you are ready.")


def test_a_sleeping_phone_is_right_again_when_it_wakes(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Start").click()
    # One jump, in which timers fire at most once.
    page.clock.fast_forward(12_000)

    expect(page.get_by_role("timer")).to_have_text("0:08")


def test_space_and_arrow_keys_steer_it(
    desktop_page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(desktop_page, plan, live_server)
    names = [step.exercise.name for step in plan.steps.all()]

    desktop_page.keyboard.press("ArrowRight")
    desktop_page.keyboard.press("ArrowRight")
    assert card(desktop_page) == names[1]
    desktop_page.keyboard.press("ArrowLeft")
    assert card(desktop_page) == names[0]
    desktop_page.keyboard.press(" ")
    expect(desktop_page.get_by_role("button", name="Pause")).to_be_visible()


def test_what_was_skipped_is_logged_as_skipped(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Done, next").click()
    page.get_by_role("button", name="Skip").click()
    for _number in range(4):
        page.get_by_role("button", name="Done, next").click()
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/practice/**")

    done = [step["done"] for step in Practice.objects.get().steps]
    assert done == [False, True, True, True, True]


def test_the_whole_list_is_one_press_away(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Show the whole list").click()

    expect(page.locator("[data-card]:visible")).to_have_count(7)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(page.locator("input[name=done]:checked")).to_have_count(5)


def test_printing_gives_the_whole_list(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-card]:visible")).to_have_count(7)

    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-card]:visible")).to_have_count(1)


def test_a_refused_log_opens_at_the_log_with_everything_kept(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    for _number in range(6):
        page.get_by_role("button", name="Done, next").click()

    page.locator("input[name=effort][value='3']").evaluate("field => { field.value = '33'; }")
    page.locator("label:has(input[name=effort][value='33'])").click()
    page.locator("label:has(input[name=discomfort][value='2'])").click()
    page.get_by_role("button", name="Save").click()

    expect(page.locator(".error-summary")).to_be_visible()
    assert card(page) == "How was it?"
    expect(page.locator("input[name=discomfort][value='2']")).to_be_checked()
    expect(page.locator("input[name=done]:checked")).to_have_count(5)


def test_swapping_keeps_the_place_and_moves_the_focus_to_the_new_exercise(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    page.goto(f"/routine/{plan.public_id}/")
    wait_for_htmx(page)
    third = page.locator("#exercise-3")
    before = third.get_by_role("heading").inner_text()

    third.get_by_role("button", name="Swap").click()

    expect(third.get_by_role("heading")).not_to_have_text(before)
    expect(third.get_by_role("heading")).to_be_focused()
    assert page.url.endswith(f"/routine/{plan.public_id}/")


def test_every_page_of_it_is_accessible(
    page: Page,
    plan: Plan,
    live_server: LiveServer,
    assert_accessible: Callable[[Page], None],
) -> None:
    open_follow(page, plan, live_server)
    assert_accessible(page)

    page.get_by_role("button", name="Show the whole list").click()
    assert_accessible(page)

    page.locator("label:has(input[name=discomfort][value='7'])").click()
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/practice/**")
    assert_accessible(page)
