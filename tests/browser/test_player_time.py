"""The player's time: no drift, right again after sleep and reload, whatever the clock says."""

import datetime as dt
from itertools import accumulate

import pytest
from playwright.sync_api import Page, expect

from tests.browser.follow import HELD, open_player, piece, press
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

# In the middle of the first hold, on the left, with 25 of its seconds left.
HOLDING = 125_000
SEEN = """seen => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => seen === "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture(autouse=True)
def _library(live_server: object) -> None:
    load_content()


def set_the_clock(page: Page, *, seconds: int) -> None:
    """Set the device's clock to so many seconds after the start; no timer notices."""
    page.clock.set_system_time(HELD + dt.timedelta(seconds=seconds))


def test_it_drifts_less_than_a_fifth_of_a_second_in_ten_minutes_on_a_slow_phone(
    page: Page,
) -> None:
    throttle = page.context.new_cdp_session(page)
    throttle.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    segments = open_player(page, slug="build-and-use-ten")
    ends = list(accumulate(1000 * segment["seconds"] for segment in segments))
    now = 0

    press(page, "Start")
    for at in sorted({*range(7, len(ends) - 1, 9), len(ends) - 2}):
        end = ends[at]
        # Uneven leaps, in which a busy page's timers fire once or not at all.
        while now < end - 200:
            leap = min(7_310, end - 200 - now)
            page.clock.fast_forward(leap)
            now += leap
        assert piece(page) == at
        page.clock.fast_forward(400)
        assert piece(page) == at + 1
        now += 400


def test_after_a_minute_out_of_sight_it_is_where_it_should_be(page: Page) -> None:
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(HOLDING - 60_000)

    page.evaluate(SEEN, "hidden")
    set_the_clock(page, seconds=HOLDING // 1000)
    page.evaluate(SEEN, "visible")
    page.clock.run_for(100)

    expect(page.get_by_role("timer")).to_have_text("25")


@pytest.mark.parametrize("hour", [-3600, 3600])
def test_a_clock_that_is_set_by_an_hour_moves_nothing(page: Page, hour: int) -> None:
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(HOLDING)

    set_the_clock(page, seconds=HOLDING // 1000 + hour)
    page.clock.run_for(2_000)

    expect(page.get_by_role("timer")).to_have_text("23")


def test_a_reload_goes_on_at_the_same_second(page: Page) -> None:
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(HOLDING)
    before = piece(page)

    page.reload()
    page.clock.run_for(100)

    assert piece(page) == before
    assert abs(int(page.get_by_role("timer").inner_text()) - 25) <= 1
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_who_went_to_another_page_finds_it_paused_where_it_was_left(page: Page) -> None:
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(HOLDING)
    before = piece(page)

    page.get_by_role("link", name="Your routine").click()
    page.wait_for_url("**/routines/hip-first/")
    page.goto("/routines/hip-first/follow/")

    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    assert piece(page) == before


def test_a_pause_holds_everything(page: Page) -> None:
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(HOLDING)
    press(page, "Pause")
    page.clock.fast_forward(60_000)

    expect(page.get_by_role("timer")).to_have_text("25")
