"""Figures in a real Chromium: moving, held still, and quiet for people who want no motion."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Assessment
from assessment.services.identity import COOKIE_NAME
from tests.browser.watch import Watch
from tests.factories import make_assessment, signed_cookie
from tests.figures import hang_pictures

pytestmark = pytest.mark.django_db(transaction=True)

HOLD, MOVE = "Hold the picture still", "Let the picture move"


@pytest.fixture
def movement(live_server: LiveServer, tmp_path: Path) -> Iterator[str]:
    """The address of a movement whose pictures are drawn."""
    assessment: Assessment = make_assessment()
    with hang_pictures(tmp_path, "hip_ir", levels=5):
        yield f"/test/{assessment.public_id}/movement/hip_ir/"


def open_movement(page: Page, movement: str, live_server: LiveServer) -> None:
    page.context.add_cookies(
        [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
    )
    page.clock.install()
    page.goto(movement)


def shown(page: Page) -> str:
    """Which picture is on the page: animated or still."""
    address: str = page.locator(".figure img").evaluate("image => image.currentSrc")
    return address.partition("#")[0].rpartition("-")[2].removesuffix(".svg")


def wait_until_shown(page: Page, kind: str) -> None:
    """Wait for a kind of picture, asked from here: the policy lets no page eval a question."""
    for _ in range(100):
        if f"-{kind}" in page.locator(".figure img").evaluate("image => image.currentSrc"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the picture never became {kind}")


def test_it_moves_and_can_be_held_still_and_let_go_again(
    page: Page, movement: str, live_server: LiveServer
) -> None:
    open_movement(page, movement, live_server)
    assert shown(page) == "animated"

    page.get_by_role("button", name=HOLD).click()
    wait_until_shown(page, "still")
    page.get_by_role("button", name=MOVE).click()
    wait_until_shown(page, "animated")

    expect(page.get_by_role("button", name=HOLD)).to_be_visible()


def test_it_rests_by_itself_when_its_time_is_over(
    page: Page, movement: str, live_server: LiveServer
) -> None:
    open_movement(page, movement, live_server)
    expect(page.get_by_role("button", name=HOLD)).to_be_visible()

    page.clock.run_for(9_500)

    expect(page.get_by_role("button", name=MOVE)).to_be_visible()


def test_it_stands_still_where_motion_is_unwelcome_until_asked(
    open_context: Callable[..., BrowserContext], movement: str, live_server: LiveServer
) -> None:
    page = open_context(base_url=live_server.url, reduced_motion="reduce").new_page()
    open_movement(page, movement, live_server)
    assert shown(page) == "still"

    page.get_by_role("button", name=MOVE).click()

    wait_until_shown(page, "animated")


def test_it_is_there_without_javascript_and_without_a_button(
    nojs_page: Page, movement: str, live_server: LiveServer
) -> None:
    nojs_page.context.add_cookies(
        [{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}]
    )
    nojs_page.goto(movement)

    expect(nojs_page.locator(".figure img")).to_be_visible()
    expect(nojs_page.locator(".figure button")).to_have_count(0)


def test_a_picture_brought_by_htmx_has_its_button(
    page: Page, movement: str, live_server: LiveServer
) -> None:
    open_movement(page, movement, live_server)
    page.locator("#step button.button--primary").click()

    expect(page.locator(".error-summary, .field__error").first).to_be_visible()
    expect(page.get_by_role("button", name=HOLD)).to_have_count(1)


def test_the_page_with_its_pictures_is_accessible(
    page: Page,
    movement: str,
    live_server: LiveServer,
    assert_accessible: Callable[[Page], None],
) -> None:
    open_movement(page, movement, live_server)
    expect(page.get_by_role("button", name=HOLD)).to_be_visible()

    assert_accessible(page)


def test_nothing_moves_when_a_picture_arrives(
    page: Page, movement: str, live_server: LiveServer, watch: Watch
) -> None:
    watch.allow("hip_ir-animated.svg")
    page.route("**/*-animated.svg", lambda route: route.abort())
    open_movement(page, movement, live_server)

    box = page.locator(".figure img").bounding_box()

    assert box is not None
    assert abs(box["width"] * 3 / 4 - box["height"]) < 1
