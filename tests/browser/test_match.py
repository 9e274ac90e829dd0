"""Match me: a slider instead of the cards, by keyboard and by touch, that sets the same answer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Assessment, Measurement
from assessment.services.identity import COOKIE_NAME
from tests.factories import make_assessment, signed_cookie
from tests.figures import hang_pictures

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def movement(live_server: LiveServer, tmp_path: Path) -> Iterator[str]:
    """The address of a movement whose pictures are drawn."""
    assessment: Assessment = make_assessment()
    with hang_pictures(tmp_path, "hip_ir", levels=5):
        yield f"{live_server.url}/test/{assessment.public_id}/movement/hip_ir/"


@pytest.fixture
def open_movement(movement: str, live_server: LiveServer) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
        page.context.add_cookies([cookie])  # type: ignore[list-item]
        page.goto(movement)

    return go


@pytest.fixture
def matching(page: Page, open_movement: Callable[[Page], None]) -> Page:
    open_movement(page)
    page.get_by_role("button", name="Match me").click()
    return page


def slider(page: Page, *, nth: int) -> Locator:
    return page.get_by_role("slider").nth(nth)


def test_keys_alone_answer_both_sides(matching: Page) -> None:
    slider(matching, nth=0).press("End")
    slider(matching, nth=1).press("ArrowRight")
    slider(matching, nth=1).press("ArrowRight")
    matching.get_by_role("button", name="Save and go on").press("Enter")
    expect(matching.get_by_role("heading", level=1)).to_contain_text("outward")

    levels = Measurement.objects.order_by("side").values_list("side", "level", "method")
    assert list(levels) == [("L", 5, "eye"), ("R", 2, "eye")]


def test_nothing_is_chosen_before_it_is_moved(matching: Page) -> None:
    expect(slider(matching, nth=0)).to_have_attribute("aria-valuetext", "Not set yet")
    matching.get_by_role("button", name="Save and go on").click()

    expect(matching.get_by_role("alert")).to_be_visible()
    expect(matching.get_by_role("slider")).to_have_count(0)
    assert not Measurement.objects.exists()


def test_it_shows_the_picture_of_each_step_and_says_it(matching: Page) -> None:
    slider(matching, nth=1).press("End")

    picture = matching.locator(".match__picture").nth(1)
    assert "level-5" in str(picture.get_attribute("src"))
    expect(slider(matching, nth=1)).to_have_attribute(
        "aria-valuetext", matching.locator(".match__says").nth(1).inner_text()
    )


def test_cards_and_slider_stay_in_step(matching: Page) -> None:
    slider(matching, nth=0).press("End")
    matching.get_by_role("button", name="Cards").click()
    expect(matching.get_by_role("radio", checked=True)).to_have_count(2)
    matching.locator(".level-cards").first.get_by_role("radio").first.check()
    matching.get_by_role("button", name="Match me").click()

    expect(slider(matching, nth=0)).to_have_value("1")


def test_it_is_remembered_for_the_visit(matching: Page) -> None:
    matching.reload()

    expect(matching.get_by_role("slider")).to_have_count(2)


def test_without_a_script_the_cards_are_there(
    nojs_page: Page, open_movement: Callable[[Page], None]
) -> None:
    open_movement(nojs_page)

    expect(nojs_page.get_by_role("button", name="Match me")).to_have_count(0)
    expect(nojs_page.locator(".level-card").first).to_be_visible()


def test_it_is_accessible_on_the_smallest_phone(
    matching: Page, assert_accessible: Callable[[Page], None]
) -> None:
    matching.set_viewport_size({"width": 320, "height": 568})
    slider(matching, nth=0).press("End")

    assert matching.evaluate("document.documentElement.scrollWidth") == 320
    assert_accessible(matching)


def test_once_set_it_cannot_slip_back_to_no_answer(matching: Page) -> None:
    slider(matching, nth=0).press("End")
    slider(matching, nth=0).press("Home")

    expect(slider(matching, nth=0)).to_have_value("1")
    expect(matching.locator(".level-cards input:checked")).to_have_count(1)
