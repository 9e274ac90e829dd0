"""Everything by keyboard alone: the whole way to a logged routine, and the ways beside it."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenContext
from tests.browser.keyboard import Keyboard
from tests.browser.real_server import Site
from tests.browser.swaps import wait_for_htmx


@pytest.fixture
def keyboard(open_context: OpenContext, real_server: Site) -> Keyboard:
    context = open_context(base_url=real_server.address, viewport=DESKTOP)
    return Keyboard(context.new_page())


def link(page: Page, name: str) -> Locator:
    return page.get_by_role("main").get_by_role("link", name=name).first


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name).first


def test_a_stiff_back_gets_to_a_logged_routine(keyboard: Keyboard) -> None:
    page = keyboard.page
    take_the_test(keyboard)
    keyboard.look_round("results")
    share(keyboard)
    show_the_code_for_another_device(keyboard)
    keyboard.choose("minutes", "5")
    keyboard.go(button(page, "Show my routine"), to="/routine/")
    keyboard.look_round("plan")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    keyboard.look_round("plan on a phone", key="Shift+Tab")
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    keyboard.go(link(page, "Start the routine"), to="/follow/")
    play_to_the_end(keyboard)
    keyboard.go(button(page, "Save"), to="/practice/")
    keyboard.look_round("practice")
    assert not keyboard.problems, "\n".join(keyboard.problems)


def test_lists_are_narrowed_down_and_the_theme_is_chosen(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/exercises/")
    wait_for_htmx(page)
    keyboard.look_round("exercises")
    keyboard.reach(page.get_by_label("Zone"))
    page.keyboard.type("H")
    page.wait_for_url(re.compile("zone=hips"))
    expect(page.get_by_label("Zone")).to_be_focused()
    keyboard.press(page.get_by_label("A wall"), key=" ")
    page.wait_for_url(re.compile("things=wall"))
    expect(page.get_by_label("A wall")).to_be_focused()
    keyboard.press(button(page, "Dark"), key=" ")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert not keyboard.problems, "\n".join(keyboard.problems)


def test_the_whole_list_of_a_routine_is_in_reach(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/routines/hip-first/follow/")
    page.locator("[data-started]").wait_for()
    keyboard.press(button(page, "Sound"))
    keyboard.press(button(page, "Show the whole list"))
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    keyboard.look_round("whole list")
    assert not keyboard.problems, "\n".join(keyboard.problems)


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("<style>:focus { outline: none }</style><a href=''>one</a>", "looks the same"),
        ("<a href=''>one</a><p style='position: fixed; inset: 0'>bar</p>", "is covered"),
        (
            "<a href=''>top</a><a href='' tabindex=2>two</a><a href='' tabindex=1>one</a>",
            "does not stand there",
        ),
        ("<a href=''>one</a><button onfocus='this.blur()'>two</button>", "is never reached"),
    ],
)
def test_a_bad_page_is_told_from_a_good_one(browser: Browser, page: str, problem: str) -> None:
    with browser.new_page() as bad:
        bad.set_content(page)
        keyboard = Keyboard(bad)
        keyboard.look_round("bad page")

    assert any(problem in each for each in keyboard.problems)


def take_the_test(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/")
    keyboard.look_round("landing")
    keyboard.go(link(page, "Start the test"), to="/test/safety/")
    keyboard.look_round("safety")
    keyboard.choose("emergency", "no")
    keyboard.choose("see_first", "no")
    keyboard.go(button(page, "Agree and go on"), to="/limits/")
    keyboard.look_round("limits")
    keyboard.go(button(page, "Continue"), to="/about/")
    keyboard.look_round("about")
    keyboard.choose("age_band", "40-49")
    keyboard.choose("sex", "F")
    keyboard.choose("discomfort", "1")
    keyboard.go(button(page, "Continue"), to="/things/")
    keyboard.look_round("things")
    keyboard.choose("method", "eye")
    keyboard.go(button(page, "Continue"), to="/movement/")
    while "/movement/" in page.url:
        answer(keyboard)
    keyboard.look_round("check")
    keyboard.go(button(page, "See my results"), to="/results/")


def answer(keyboard: Keyboard) -> None:
    page = keyboard.page
    slug = page.url.rstrip("/").rsplit("/", 1)[-1]
    keyboard.look_round(slug)
    keyboard.choose("method", "eye")
    for key in ("left", "right", "both"):
        if page.locator(f'input[name="{key}_level"]').count():
            keyboard.choose(f"{key}_level", "3")
    keyboard.go(button(page, "Save and go on"), to=f"/(movement/(?!{slug})|check)")


def play_to_the_end(keyboard: Keyboard) -> None:
    page = keyboard.page
    keyboard.look_round("player")
    keyboard.choose("before", "2")
    for name in ("Sound", "When to stop"):
        keyboard.press(button(page, name))
        keyboard.look_round(name)
        keyboard.press(page.get_by_role("button", name="Back to the routine"))
        expect(button(page, name)).to_be_focused()
    keyboard.press(button(page, "Start"), key=" ")
    for _exercise in range(6):
        keyboard.press(button(page, "Next exercise"))
    expect(page.get_by_role("heading", name="How was it?")).to_be_focused()
    keyboard.look_round("log")
    keyboard.choose("effort", "3")


def share(keyboard: Keyboard) -> None:
    page, results = keyboard.page, keyboard.page.url
    keyboard.go(link(page, "Share"), to="/share/")
    keyboard.look_round("share")
    keyboard.choose("days", "30")
    keyboard.press(button(page, "Make a link"))
    page.get_by_label("Here is your link").wait_for()
    keyboard.look_round("share made")
    keyboard.press(button(page, "Stop sharing now"))
    page.get_by_role("button", name="Make a link").wait_for()
    page.goto(results)


def show_the_code_for_another_device(keyboard: Keyboard) -> None:
    page, results = keyboard.page, keyboard.page.url
    keyboard.go(link(page, "Use another device"), to="/carry/")
    keyboard.look_round("carry")
    keyboard.press(button(page, "Show the code"))
    page.get_by_label("Or type or send this link").wait_for()
    keyboard.look_round("carry made")
    page.goto(results)
