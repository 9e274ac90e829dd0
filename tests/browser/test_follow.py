"""Following a routine with the script: what it shows, what it logs, what it leaves on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from routines.models import Plan, Practice
from tests.browser.follow import heading_of_the_card, open_follow
from tests.browser.swaps import wait_for_htmx
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(live_server: LiveServer) -> Plan:
    load_content()
    return plan_for(finished_assessment())


def next_exercise(page: Page, *, times: int = 1) -> None:
    for _time in range(times):
        page.get_by_role("button", name="Next exercise").click()


def test_it_goes_on_by_itself_and_says_so_once(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    first = plan.steps.all()[0].exercise.name

    page.get_by_role("button", name="Start").click()
    page.clock.run_for(21_000)

    expect(page.locator("[data-name]")).to_have_text(first)
    said = page.locator("[data-announce]").inner_text()
    assert said.startswith(f"First: {first}.")
    page.clock.run_for(2_000)
    expect(page.locator("[data-announce]")).to_have_text(said)


def test_what_was_skipped_is_logged_as_skipped(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)

    next_exercise(page)
    page.get_by_role("button", name="Skip").click()
    next_exercise(page, times=4)
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/practice/**")

    done = [step["done"] for step in Practice.objects.get().steps]
    assert done == [False, True, True, True, True]


def test_the_whole_list_is_one_press_away(page: Page, plan: Plan, live_server: LiveServer) -> None:
    open_follow(page, plan, live_server)

    page.get_by_role("button", name="Sound").click()
    page.get_by_role("button", name="Show the whole list").click()

    expect(page.locator("[data-card]:visible")).to_have_count(7)
    expect(page.locator("[data-player]")).to_be_hidden()
    expect(page.locator("input[name=done]:checked")).to_have_count(5)


def test_paper_has_the_whole_list_and_no_player(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)

    page.emulate_media(media="print")

    expect(page.locator("[data-card]:visible")).to_have_count(7)
    expect(page.locator("[data-player]")).to_be_hidden()


def test_without_javascript_it_is_the_whole_list_with_its_form(
    nojs_page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(nojs_page, plan, live_server)

    expect(nojs_page.locator("[data-card]:visible")).to_have_count(7)
    expect(nojs_page.locator("[data-player]")).to_be_hidden()
    nojs_page.get_by_role("button", name="Save").click()
    nojs_page.wait_for_url("**/practice/**")


def test_a_refused_log_opens_at_the_log_with_everything_kept(
    page: Page, plan: Plan, live_server: LiveServer
) -> None:
    open_follow(page, plan, live_server)
    next_exercise(page, times=6)

    page.locator("input[name=effort][value='3']").evaluate("field => { field.value = '33'; }")
    page.locator("label:has(input[name=effort][value='33'])").click()
    page.locator("label:has(input[name=discomfort][value='2'])").click()
    page.get_by_role("button", name="Save").click()

    expect(page.locator(".error-summary")).to_be_visible()
    assert heading_of_the_card(page) == "How was it?"
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
    next_exercise(page)
    page.get_by_role("button", name="Sound").click()
    assert_accessible(page)

    page.get_by_role("button", name="Show the whole list").click()
    assert_accessible(page)

    page.locator("label:has(input[name=discomfort][value='7'])").click()
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/practice/**")
    assert_accessible(page)


def test_a_plan_with_notes_is_one_sheet(page: Page, live_server: LiveServer) -> None:
    load_content()
    limits = ["cannot_kneel", "neck_sore", "balance_unsure", "osteoporosis", "pregnant"]
    plan = plan_for(finished_assessment(limits=limits), minutes=10)
    open_follow(page, plan, live_server)
    page.goto(f"/routine/{plan.public_id}/")

    paper = page.pdf(prefer_css_page_size=True)

    assert any(step.adapt for step in plan.steps.all())
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
