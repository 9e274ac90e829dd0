"""A practice that ends without a network: kept, sent once, and never lost without a word."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME
from routines.models import Plan, Practice
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.follow import go_through_the_cards
from tests.browser.kept import wait_until_kept
from tests.browser.walk import Walk
from tests.browser.watch import Watch
from tests.factories import signed_cookie
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)

KEPT = "It is kept on this device and sent"
SAVED = "It is saved now"


@pytest.fixture
def plan(live_server: LiveServer) -> Plan:
    load_content()
    return plan_for(finished_assessment())


@pytest.fixture
def owner(
    open_context: OpenContext, live_server: LiveServer, plan: Plan, watch: Watch
) -> Callable[..., Page]:
    """Opens the page to follow, as the browser that owns the plan."""
    watch.allow("ERR_INTERNET_DISCONNECTED")

    def open_follow(**options: object) -> Page:
        context = open_context(base_url=live_server.url, viewport=PHONE, **options)
        context.add_cookies(
            [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
        )
        page = context.new_page()
        page.goto(f"/routine/{plan.public_id}/follow/")
        return page

    return open_follow


def finish(page: Page, *, effort: int = 3) -> None:
    """Go through all five, say how it was, and save."""
    go_through_the_cards(page)
    Walk(page).choose("effort", str(effort))
    page.get_by_role("button", name="Save").click()


def be_online_again(page: Page) -> None:
    page.context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")


def test_with_a_network_it_is_saved_as_ever(owner: Callable[..., Page]) -> None:
    page = owner()

    finish(page)
    page.wait_for_url("**/practice/**")

    assert Practice.objects.get().effort == 3


def test_without_one_it_waits_on_the_device_and_is_sent_once(owner: Callable[..., Page]) -> None:
    page = owner()
    page.context.set_offline(True)

    finish(page)
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert not Practice.objects.exists()
    be_online_again(page)

    expect(page.get_by_text(SAVED)).to_be_visible()
    for _again in range(2):
        be_online_again(page)
    page.get_by_role("link", name="See it").click()
    page.wait_for_url("**/practice/**")
    assert Practice.objects.get().effort == 3


def test_closed_in_between_it_is_sent_by_the_next_page(owner: Callable[..., Page]) -> None:
    page = owner()
    page.context.set_offline(True)
    finish(page)
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.close()

    page.context.set_offline(False)
    later = page.context.new_page()
    later.goto("/help/")

    expect(later.get_by_text(SAVED)).to_be_visible()
    assert Practice.objects.count() == 1
    later.reload()
    expect(later.get_by_text(SAVED)).to_have_count(0)


def test_two_tabs_send_it_once(owner: Callable[..., Page]) -> None:
    page = owner()
    page.context.set_offline(True)
    finish(page)
    expect(page.get_by_text(KEPT)).to_be_visible()
    sent: list[str] = []
    page.context.on("request", lambda r: sent.append(r.url) if r.method == "POST" else None)

    page.context.set_offline(False)
    other = page.context.new_page()
    other.goto("/help/")
    page.evaluate("window.dispatchEvent(new Event('online'))")

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert len(sent) == 1
    assert Practice.objects.count() == 1


def test_refused_it_stays_with_its_reason_until_it_is_discarded(
    owner: Callable[..., Page], watch: Watch, assert_accessible: Callable[[Page], None]
) -> None:
    watch.allow(r"\b404\b")
    page = owner()
    page.context.set_offline(True)
    finish(page, effort=7)
    expect(page.get_by_text(KEPT)).to_be_visible()
    Person.objects.all().delete()

    be_online_again(page)

    expect(page.get_by_text("Its routine is not there any more")).to_be_visible()
    expect(page.get_by_text("How hard was it? 7")).to_be_visible()
    page.goto("/help/")
    expect(page.get_by_text("How hard was it? 7")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Discard it").click()
    expect(page.get_by_text("Your practice of")).to_have_count(0)


def test_a_login_page_of_somebody_s_network_is_no_receipt(owner: Callable[..., Page]) -> None:
    page = owner()
    page.route("**/done/", lambda route: route.fulfill(status=200, body="Welcome to our café"))

    finish(page)
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert not Practice.objects.exists()
    page.unroute("**/done/")
    be_online_again(page)

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert Practice.objects.count() == 1


def test_a_browser_that_cannot_keep_it_says_so(owner: Callable[..., Page]) -> None:
    page = owner()
    page.evaluate("() => { indexedDB.open = () => { throw new Error('denied'); }; }")
    page.context.set_offline(True)

    finish(page)
    expect(page.get_by_text("this browser cannot keep what you noted")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/practice/**")

    assert Practice.objects.get().effort == 3


def test_a_kept_page_can_be_followed_every_day(owner: Callable[..., Page], plan: Plan) -> None:
    page = owner(service_workers="allow")
    wait_until_kept(page, f"/routine/{plan.public_id}/follow/")
    page.context.set_offline(True)

    for effort in (3, 4):
        page.goto(f"/routine/{plan.public_id}/follow/")
        expect(page.get_by_text(": copy of ")).to_be_visible()
        finish(page, effort=effort)
        expect(page.get_by_text(KEPT).first).to_be_visible()
    be_online_again(page)

    expect(page.get_by_text(SAVED)).to_have_count(2)
    assert {practice.effort for practice in Practice.objects.all()} == {3, 4}
