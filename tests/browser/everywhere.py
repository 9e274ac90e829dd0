"""
Every page of the site as a person meets it: six people walk through all of it.

Whoever looks (a photographer, an auditor) is called at each stop, with the browser standing
there, so that pages answered to a form can be looked at too: no address leads back to them.
"""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, Page

from tests.browser.walk import Walk

# Called at each stop with its name and the page that stands there.
Look = Callable[[str, Page], None]
# While it is open, the site cannot save.
Lock = Callable[[], AbstractContextManager[None]]

READING = {
    "landing": "/",
    "exercises": "/exercises/",
    "exercises-filtered": "/exercises/?zone=hips",
    "exercise": "/exercises/open-book/",
    "routines": "/routines/",
    "routine": "/routines/balanced-lower-back-five/",
    "routine-follow": "/routines/balanced-lower-back-five/follow/",
    "why": "/why/",
    "method": "/method/",
    "unknowns": "/unknowns/",
    "get-help": "/help/",
    "your-data": "/your-data/",
    "accessibility": "/accessibility/",
    "not-found": "/nowhere/",
    "shared-over": "/shared/nothing/",
    "arrive-over": "/carry/nothing/",
    "progress-empty": "/progress/",
    "carry-empty": "/carry/",
    "mine-empty": "/your-data/mine/",
    "erase-empty": "/your-data/erase/",
    "this-device": "/your-data/this-device/",
    "bring": "/your-data/bring/",
}


def look_everywhere(browser: Browser, *, address: str, look: Look, locked: Lock) -> None:
    """Call ``look`` at every stop of every person."""
    for person in (_reader, goes_half_way, goes_twice, _rests, _stops):
        context = browser.new_context(base_url=address)
        person(context.new_page(), look)
        context.close()
    context = browser.new_context(base_url=address)
    _is_out_of_luck(context.new_page(), look, locked=locked)
    context.close()


def _reader(page: Page, look: Look) -> None:
    for name, path in READING.items():
        page.goto(path)
        look(name, page)
    Walk(page).submit()
    page.get_by_role("alert").wait_for()
    look("bring-refused", page)


def goes_half_way(page: Page, look: Look) -> None:
    """Walk from the safety check, refused once, to the answers before they are scored."""
    walk = Walk(page)
    page.goto("/test/")
    look("safety", page)
    walk.submit()
    page.get_by_role("alert").wait_for()
    look("safety-refused", page)
    walk.pass_the_safety_check()
    look("limits", page)
    walk.set_limits()
    look("about", page)
    walk.tell_about_me()
    walk.expect_page("things")
    look("things", page)
    walk.tell_about_things()
    for number in range(1, 8):
        look(f"movement-{number}", page)
        walk.answer_by_eye()
    look("check", page)


def goes_twice(page: Page, look: Look) -> None:
    """Walk from the results to sharing, practising, testing again and another device."""
    walk = Walk(page)
    _test(walk, left=3, right=2)
    look("results", page)
    results = page.url
    _share(page, look)
    page.goto(results)
    walk.get_a_routine()
    look("plan", page)
    _practise(page, look)
    page.goto("/progress/")
    look("progress-one-test", page)
    _test(walk, left=5, right=4)
    look("results-again", page)
    page.goto("/progress/")
    look("progress", page)
    page.goto("/")
    look("landing-again", page)
    _carry(page, look)
    _erase(page, look)


def _test(walk: Walk, *, left: int, right: int) -> None:
    walk.page.goto("/test/")
    walk.pass_the_safety_check()
    walk.set_limits()
    walk.tell_about_me()
    walk.tell_about_things()
    while "/movement/" in walk.page.url:
        walk.answer_by_eye(left=left, right=right)
    walk.see_results()
    walk.page.wait_for_load_state()


def _share(page: Page, look: Look) -> None:
    page.goto(f"{page.url}share/")
    look("share", page)
    page.get_by_role("button", name=re.compile("Make a link")).click()
    look("share-made", page)
    page.goto(page.get_by_label("Here is your link").input_value())
    look("shared", page)


def _practise(page: Page, look: Look) -> None:
    follow = page.get_by_role("link", name="Start the routine").get_attribute("href")
    page.goto(str(follow))
    page.locator("[data-started]").wait_for()
    look("follow", page)
    _play(page, look)
    page.locator("form[action$='/done/']").evaluate("form => form.submit()")
    page.wait_for_url(re.compile("/practice/"))
    look("practice", page)
    page.goto("/practice/days/")
    look("practice-days", page)


def _play(page: Page, look: Look) -> None:
    """The states of the player: under way, each sheet open, paused, and the log at its end."""
    page.get_by_role("button", name="Next exercise").click()
    page.locator("[data-toggle]").click()
    look("follow-playing", page)
    for name, button in (("help", "Too much?"), ("stop", "When to stop"), ("settings", "Sound")):
        page.get_by_role("button", name=button).click()
        page.get_by_role("dialog").wait_for()
        for folded in page.get_by_role("dialog").locator("summary").all():
            folded.click()
        look(f"follow-{name}", page)
        page.keyboard.press("Escape")
    look("follow-paused", page)
    while page.get_by_role("button", name="Next exercise").is_visible():
        page.get_by_role("button", name="Next exercise").click()
    look("follow-log", page)


def _carry(page: Page, look: Look) -> None:
    page.goto("/carry/")
    look("carry", page)
    page.get_by_role("button", name="Show the code").click()
    look("carry-made", page)
    page.goto(page.get_by_label("Or type or send this link").input_value())
    look("arrive", page)


def _erase(page: Page, look: Look) -> None:
    for name, path in (
        ("mine", "/your-data/mine/"),
        ("bring-taken", "/your-data/bring/"),
        ("this-device-full", "/your-data/this-device/"),
        ("erase", "/your-data/erase/"),
    ):
        page.goto(path)
        for folded in page.locator("main summary").all():
            folded.click()
        look(name, page)
    page.get_by_role("button", name="Yes, erase everything").click()
    page.get_by_role("heading", name="Everything is erased").wait_for()
    look("erased", page)


def _rests(page: Page, look: Look) -> None:
    walk = Walk(page)
    walk.arrive()
    walk.pass_the_safety_check()
    walk.set_limits("wrist_sore")
    walk.tell_about_me(discomfort=8)
    look("today", page)
    page.get_by_role("button", name="Show the gentle routine").click()
    page.wait_for_url(re.compile("/routine/"))
    look("plan-gentle", page)


def _stops(page: Page, look: Look) -> None:
    walk = Walk(page)
    walk.arrive()
    walk.choose("emergency", "yes")
    walk.choose("see_first", "no")
    walk.submit()
    page.get_by_role("heading", level=1).wait_for()
    look("stop", page)


def _is_out_of_luck(page: Page, look: Look, *, locked: Lock) -> None:
    walk = Walk(page)
    walk.prepare()
    movement = page.url
    walk.choose_cards()
    page.context.clear_cookies(name="csrftoken")
    walk.submit()
    page.get_by_role("heading", name="send that again").wait_for()
    look("form-too-old", page)
    page.goto(movement)
    walk.choose_cards()
    with locked():
        walk.submit()
        page.get_by_text("We keep trying").wait_for()
        look("saved-late", page)
