"""A step whose answer does not arrive at once: it is sent again until it does, or says so."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from assessment.models import Assessment, Measurement
from tests.browser.swaps import wait_for_htmx
from tests.browser.walk import Walk
from tests.browser.watch import Watch

pytestmark = pytest.mark.django_db(transaction=True)
STILL_TRYING = "We keep trying"
ANSWERS = re.compile("/movement/")


@pytest.fixture
def movement(page: Page, watch: Watch) -> Walk:
    """A person at their first movement, on a network that may fail."""
    watch.allow("request failed|net::ERR|503|htmx:(sendError|afterRequest)")
    walk = Walk(page)
    walk.prepare()
    wait_for_htmx(page)
    return walk


def fails(times: int, how: Callable[[Route], None]) -> Callable[[Route], None]:
    """Let the first sendings fail; what comes later goes through."""
    sent: list[str] = []

    def handle(route: Route) -> None:
        if route.request.method == "POST":
            sent.append(route.request.url)
            if len(sent) <= times:
                return how(route)
        return route.continue_()

    return handle


def busy(route: Route) -> None:
    route.fulfill(status=503, body="busy", headers={"Retry-After": "2"})


def lost(route: Route) -> None:
    """The site has stored it, but its answer never comes."""
    route.fetch(max_redirects=0)
    route.abort()


@pytest.mark.parametrize("how", [busy, lost, Route.abort], ids=["busy", "answer lost", "no way"])
def test_it_is_sent_again_until_it_is_saved_once(
    movement: Walk, how: Callable[[Route], None]
) -> None:
    page = movement.page
    page.route(ANSWERS, fails(2, how))

    movement.choose_cards()
    movement.submit()

    expect(page.locator("#say")).to_contain_text(STILL_TRYING)
    expect(page.locator(".progress-text")).to_contain_text("2 of 7")
    expect(page.locator("#say")).to_have_text("Saved.")
    assert Measurement.objects.filter(movement="hip_ir").count() == 2


def test_a_reason_to_skip_is_sent_again_as_it_was_given(movement: Walk) -> None:
    page = movement.page
    page.route(ANSWERS, fails(1, busy))

    page.get_by_text("Skip this one").click()
    page.get_by_role("button", name="It hurts").click()

    expect(page.locator(".progress-text")).to_contain_text("2 of 7")
    assert set(Measurement.objects.values_list("skipped", flat=True)) == {"pain"}


def test_after_half_a_minute_it_says_so_and_keeps_what_was_chosen(movement: Walk) -> None:
    page = movement.page
    page.route(ANSWERS, fails(1000, busy))
    page.clock.install()
    movement.choose_cards()
    movement.submit()
    expect(page.locator("#say")).to_contain_text(STILL_TRYING)

    for _second in range(32):
        page.clock.run_for(1000)
        page.wait_for_timeout(20)

    expect(page.locator("#say")).to_contain_text("Not saved.")
    expect(page.locator("input[name=left_level]:checked")).to_have_count(1)
    assert not Measurement.objects.exists()


def test_the_last_step_lost_on_its_way_ends_at_the_results(movement: Walk) -> None:
    page = movement.page
    movement.answer_the_rest_by_eye()
    page.route(re.compile("/check/"), fails(1, lost))

    movement.submit()

    expect(page).to_have_url(re.compile("/results/"))
    assert Assessment.objects.get().is_finished
    expect(page.locator(".message")).to_have_count(0)
