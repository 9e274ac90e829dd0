"""The style guide at three widths and two schemes: photographed, inside its edges, accessible."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from assessment.services.drawn_paths import write_drawings
from tests.browser.conftest import OpenContext

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = Path(__file__).resolve().parents[2] / "test-results" / "styleguide"


@pytest.fixture(autouse=True)
def drawn(settings: Settings, tmp_path: Path) -> None:
    settings.DEBUG = True
    settings.FIGURES_ROOT = str(tmp_path)
    write_drawings(tmp_path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_stays_inside_the_screen(
    open_context: OpenContext, live_server: LiveServer, width: int, scheme: str
) -> None:
    context = open_context(
        base_url=live_server.url,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
    )
    page = context.new_page()
    page.goto("/styleguide/")
    page.screenshot(path=FOLDER / f"{width}-{scheme}.png", full_page=True)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_it_is_accessible(page: Page, assert_accessible: Callable[[Page], None]) -> None:
    page.goto("/styleguide/")

    assert_accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_in_forced_colours(
    open_context: OpenContext,
    live_server: LiveServer,
    assert_accessible: Callable[[Page], None],
    scheme: str,
) -> None:
    context = open_context(base_url=live_server.url, color_scheme=scheme, forced_colors="active")
    page = context.new_page()
    page.goto("/styleguide/")

    assert_accessible(page)


def test_it_is_accessible_in_the_dark(
    open_context: OpenContext, live_server: LiveServer, assert_accessible: Callable[[Page], None]
) -> None:
    page = open_context(base_url=live_server.url, color_scheme="dark").new_page()
    page.goto("/styleguide/")

    assert_accessible(page)
