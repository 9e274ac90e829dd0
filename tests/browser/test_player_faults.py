"""What is missing, denied or failing: the routine goes on, and says so once."""

import pytest
from playwright.sync_api import Error, Page, Route, expect

from tests.browser.follow import open_player, piece, press, sound
from tests.browser.watch import Watch
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

FAULTS = {
    "screen": (
        "navigator.wakeLock.request = () => Promise.reject(new Error('denied'));",
        "We could not keep the screen on.",
    ),
    "voice": (
        "Object.defineProperty(window, 'speechSynthesis', { value: undefined });",
        "This device has no voice for us.",
    ),
    "tones": (
        "window.AudioContext = class { constructor() { throw new Error('none'); } };",
        "Tones do not work here.",
    ),
    "storage": (
        """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new Error("denied"); } });
}""",
        "This browser keeps nothing for us",
    ),
}


@pytest.fixture(autouse=True)
def _library(live_server: object) -> None:
    load_content()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_routine_goes_on_and_says_so_once(page: Page, fault: str) -> None:
    script, warning = FAULTS[fault]
    page.add_init_script(script)
    open_player(page)
    sound(page, "both")

    press(page, "Start")
    page.clock.fast_forward(30_500)
    page.clock.run_for(8_000)
    press(page, "Pause")
    press(page, "Go on")
    page.clock.run_for(1_000)

    assert piece(page) > 2
    expect(page.locator("[data-warnings]").get_by_text(warning)).to_have_count(1)


def test_where_motion_is_unwelcome_the_picture_stands_still_and_the_number_goes_on(
    page: Page,
) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_player(page)
    press(page, "Start")
    page.clock.fast_forward(125_000)

    expect(page.locator("[data-stage] .drawing")).to_have_count(0)
    expect(page.get_by_role("timer")).to_have_text("25")


def test_a_script_that_never_comes_leaves_the_whole_list(page: Page, watch: Watch) -> None:
    watch.allow("playhead.js")
    page.route("**/playhead.js", lambda route: route.abort())
    page.goto("/routines/hip-first/follow/")

    expect(page.locator("[data-player]")).to_be_hidden(timeout=20_000)
    expect(page.locator("[data-card]:visible")).to_have_count(7)


def test_nobody_can_press_a_button_before_it_does_something(page: Page) -> None:
    held: list[Route] = []
    page.route("**/playhead.js", lambda route: held.append(route))  # noqa: PLW0108
    page.goto("/routines/hip-first/follow/", wait_until="commit")
    start = page.locator(".player__keys .player__go")
    expect(start).to_be_visible()
    with pytest.raises(Error, match="Timeout"):
        start.click(trial=True, timeout=1_000)

    held[0].continue_()
    press(page, "Start")
    expect(start).to_have_text("Pause")
