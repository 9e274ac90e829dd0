"""Easier, and "It hurts", while the routine is under way: from the player and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from routines.models import Plan, PlanStep, Practice
from tests.browser.follow import open_follow
from tests.browser.swaps import wait_for_htmx
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(live_server: LiveServer) -> Plan:
    load_content()
    return plan_for(finished_assessment())


def step(plan: Plan, position: int) -> PlanStep:
    return PlanStep.objects.select_related("exercise").get(plan=plan, position=position)


def test_the_player_goes_on_at_the_exercise_that_was_made_easier(
    page: Page, plan: Plan, live_server: LiveServer, assert_accessible: Callable[[Page], None]
) -> None:
    open_follow(page, plan, live_server)
    wait_for_htmx(page)
    for _time in range(2):
        page.get_by_role("button", name="Next exercise").click()
    before = step(plan, 2)

    page.get_by_role("button", name="Too much?").click()
    assert_accessible(page)
    page.get_by_role("button", name="Easier").click()

    expect(page.locator("[data-from='2'][data-started]")).to_be_visible()
    expect(page.locator("[data-name]")).to_have_text(before.exercise.name)
    assert step(plan, 2).dose < before.dose
    # The service worker still fetches what it keeps.
    page.wait_for_load_state("networkidle")


def test_sharp_pain_ends_in_the_log_without_scripts_and_nothing_is_lost(
    nojs_page: Page, plan: Plan, live_server: LiveServer
) -> None:
    page = nojs_page
    open_follow(page, plan, live_server)
    page.locator('label:has(input[name="before"][value="2"])').click()
    card = page.locator("#exercise-2")

    card.get_by_text("It hurts").click()
    card.get_by_text("It is sharp").click()
    card.get_by_role("button", name="Show me what to do").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Please stop here for today")
    page.get_by_role("button", name="Save").click()

    page.wait_for_url("**/practice/**")
    practice = Practice.objects.get()
    assert (practice.sharp, practice.discomfort_before) == (True, 2)
    assert [each["done"] for each in practice.steps] == [True, False, False, False, False]
