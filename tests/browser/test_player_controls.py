"""The player's controls: keys, headset, sheets, waiting, slower time, and what is kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import OpenContext
from tests.browser.follow import open_player, piece, press
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

HEADSET = """window.headset = {};
navigator.mediaSession.setActionHandler = (name, action) => { window.headset[name] = action; };"""


@pytest.fixture(autouse=True)
def _library(live_server: object) -> None:
    load_content()


def name(page: Page) -> str:
    return page.locator("[data-name]").inner_text()


def choose(page: Page, label: str, value: str | None = None) -> None:
    """Tick or set one choice in the player's sheet."""
    press(page, "Sound")
    field = page.get_by_label(label)
    if value is None:
        field.check()
    else:
        field.select_option(value)
    press(page, "Back to the routine")


def test_keys_do_all_that_the_buttons_do(page: Page) -> None:
    open_player(page)

    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert name(page) == "Half-kneeling hip-flexor stretch"
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.get_by_role("timer")).to_have_text("30")
    page.keyboard.press("Shift+ArrowLeft")
    expect(page.get_by_role("timer")).to_have_text("40")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.keyboard.press("Shift+ArrowUp")
    expect(page.locator("[data-word]")).to_have_text("Get into place")
    page.keyboard.press("ArrowLeft")
    assert name(page) == "Knee rocks"


def test_the_tab_key_and_space_are_enough(page: Page) -> None:
    open_player(page)

    page.get_by_role("button", name="Start").focus()
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.get_by_role("button", name="When to stop").focus()
    page.keyboard.press("Enter")
    expect(
        page.get_by_role("dialog", name="When to stop").get_by_role("listitem")
    ).not_to_have_count(0)
    expect(page.locator("[data-does=play]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="When to stop")).to_be_focused()


def test_a_headset_steers_it(page: Page) -> None:
    page.add_init_script(HEADSET)
    open_player(page)

    page.evaluate("() => headset.play()")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.evaluate("() => headset.nexttrack()")
    assert name(page) == "Knee rocks"
    page.evaluate("() => headset.seekforward()")
    expect(page.locator("[data-count]")).to_have_text("1 of 10")
    page.evaluate("() => headset.previoustrack()")
    assert name(page) == "Arrive"


def test_it_waits_for_the_person_where_that_was_chosen(page: Page) -> None:
    open_player(page)
    choose(page, "Wait for me before each part")

    press(page, "Start")
    page.clock.fast_forward(60_000)
    expect(page.locator("[data-announce]")).to_have_text("Go on when you are ready.")
    assert piece(page) == 0

    press(page, "Go on")
    assert name(page) == "Knee rocks"


@pytest.mark.parametrize(("pace", "left"), [("0.5", 75_000), ("10", 1_500_000)])
def test_all_times_can_be_halved_or_taken_ten_times_as_long(
    page: Page, pace: str, left: int
) -> None:
    segments = open_player(page)
    until_the_hold = 1000 * sum(one["seconds"] for one in segments[:14])
    choose(page, "Time for everything", pace)
    press(page, "Start")

    page.clock.fast_forward(until_the_hold * left // 150_000 - 200)
    before = piece(page)
    page.clock.fast_forward(400)

    assert (before, piece(page)) == (13, 14)


def test_choices_are_still_there_after_a_reload(page: Page) -> None:
    open_player(page)
    choose(page, "Time for everything", "2")
    choose(page, "Wait for me before each part")

    page.reload()
    press(page, "Sound")

    expect(page.get_by_label("Time for everything")).to_have_value("2")
    expect(page.get_by_label("Wait for me before each part")).to_be_checked()


@pytest.mark.parametrize("size", [(320, 568), (844, 390), (390, 844)])
def test_everything_that_matters_is_in_sight_without_scrolling(
    open_context: OpenContext, live_server: LiveServer, size: tuple[int, int]
) -> None:
    width, height = size
    page = open_context(
        base_url=live_server.url, viewport={"width": width, "height": height}
    ).new_page()
    open_player(page)
    press(page, "Next exercise")

    for part in ("[data-stage]", "[data-left]", "[data-toggle]", "[data-stop]"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height
    assert page.evaluate("() => document.documentElement.scrollWidth") == width
    small = page.locator(".player button:visible").evaluate_all(
        "all => all.filter(one => one.offsetHeight < 44 || one.offsetWidth < 44).length"
    )
    assert small == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_player_is_accessible(
    page: Page, assert_accessible: Callable[[Page], None], scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(125_000)

    # The check waits for timers of its own.
    page.clock.resume()
    assert_accessible(page)


def test_nothing_moves_when_the_script_starts(page: Page) -> None:
    page.add_init_script("""window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });""")
    page.goto("/routines/hip-first/follow/")
    expect(page.locator("[data-started]")).to_be_attached()
    page.wait_for_timeout(500)

    assert page.evaluate("() => window.shifts") <= 0.02


def test_it_starts_with_the_hashed_files_of_the_production_server(real_page: Page) -> None:
    real_page.goto("/routines/hip-first/follow/")

    expect(real_page.locator("[data-started]")).to_be_attached()
    expect(real_page.locator("[data-stage] .drawing")).to_be_visible()
