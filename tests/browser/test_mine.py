"""What is held, in a real Chromium: look, download, bring to another browser, erase."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME
from tests.browser.conftest import PHONE, OpenContext
from tests.factories import signed_cookie
from tests.whole_person import whole_person

pytestmark = pytest.mark.django_db(transaction=True)
MINE = "/your-data/mine/"
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > window.innerWidth"


def sign_in(context: BrowserContext, address: str) -> None:
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": address}
    context.add_cookies([cookie])  # type: ignore[list-item]


def test_a_person_takes_everything_to_another_browser_and_erases_it_here(
    page: Page,
    live_server: LiveServer,
    open_context: OpenContext,
    assert_accessible: Callable[[Page], None],
    tmp_path: Path,
) -> None:
    whole_person()
    sign_in(page.context, live_server.url)
    page.goto(MINE)
    page.locator("main").evaluate(
        "all => all.querySelectorAll('details').forEach(d => d.open = true)"
    )
    assert_accessible(page)
    with page.expect_download() as started:
        page.get_by_role("link", name="JSON").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)

    other = open_context(viewport=PHONE).new_page()
    other.goto(f"{live_server.url}/your-data/bring/")
    assert_accessible(other)
    other.get_by_label("The JSON file that you downloaded").set_input_files(file)
    other.get_by_role("button", name="Agree and bring it back").click()
    expect(other.get_by_role("heading", name="Tests (3)")).to_be_visible()

    page.evaluate("localStorage.setItem('kept', 'yes')")
    page.get_by_role("link", name="Erase everything").click()
    assert_accessible(page)
    page.get_by_role("button", name="Yes, erase everything").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Everything is erased")
    assert_accessible(page)

    assert COOKIE_NAME not in {cookie.get("name") for cookie in page.context.cookies()}
    assert page.evaluate("localStorage.getItem('kept')") is None
    assert Person.objects.count() == 1


def test_it_works_on_a_narrow_screen_without_scripts(
    nojs_page: Page, live_server: LiveServer
) -> None:
    whole_person()
    sign_in(nojs_page.context, live_server.url)
    nojs_page.set_viewport_size({"width": 320, "height": 700})
    nojs_page.goto(MINE)
    assert not nojs_page.evaluate(WIDER_THAN_THE_SCREEN)

    nojs_page.get_by_role("link", name="Erase everything").click()
    nojs_page.get_by_role("button", name="Yes, erase everything").click()

    expect(nojs_page.get_by_role("heading", level=1)).to_have_text("Everything is erased")
    assert not Person.objects.exists()
