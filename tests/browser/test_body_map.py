"""The body map in a real Chromium: drawn, reachable by keyboard, and leading to the cards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from assessment.services.drawn_paths import write_drawings
from assessment.services.identity import COOKIE_NAME
from tests.factories import finish, make_assessment, signed_cookie

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def results(page: Page, live_server: LiveServer, settings: Settings, tmp_path: Path) -> None:
    settings.FIGURES_ROOT = str(tmp_path)
    write_drawings(tmp_path)
    assessment = finish(make_assessment())
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    page.goto(f"/results/{assessment.public_id}/")


def test_it_is_accessible_and_inside_the_screen(
    page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    expect(page.get_by_role("group", name="Body map")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_press_on_a_zone_goes_to_its_card(page: Page) -> None:
    page.locator("[data-zone=thoracic] .body-map__patch").click()

    expect(page.get_by_role("heading", name="Mid back (thoracic spine)")).to_be_in_viewport()


def test_the_keyboard_gets_there_too(page: Page) -> None:
    page.get_by_role("link", name="Posterior chain: ").press("Enter")

    expect(page.get_by_role("heading", name="Posterior chain")).to_be_in_viewport()
