"""The bars for left and right in a real Chromium: in view, silent, and on one sheet."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from assessment.services.drawn_paths import write_drawings
from assessment.services.identity import COOKIE_NAME
from tests.factories import answer_by_eye, finish, make_assessment, signed_cookie

pytestmark = pytest.mark.django_db(transaction=True)

SIDED = (
    "hip_ir", "hip_er", "trunk_rotation", "chair_sit_reach", "side_bend", "knee_to_wall", "aslr",
)  # fmt: skip


@pytest.fixture(autouse=True)
def results(page: Page, live_server: LiveServer, settings: Settings, tmp_path: Path) -> None:
    settings.FIGURES_ROOT = str(tmp_path)
    write_drawings(tmp_path)
    assessment = make_assessment()
    for movement in SIDED:
        answer_by_eye(assessment, movement, left=1, right=5)
    finish(assessment)
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    page.goto(f"/results/{assessment.public_id}/")


def test_it_fits_a_small_phone(page: Page, assert_accessible: Callable[[Page], None]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})

    expect(page.locator(".side-bars__missing")).to_have_count(7)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_accessible(page)


def test_it_draws_no_bar_past_the_letters(page: Page) -> None:
    picture = page.locator(".side-bars").first.bounding_box()
    missing = page.locator(".side-bars__missing").first.bounding_box()

    assert picture is not None
    assert missing is not None
    assert missing["x"] > picture["x"] + 10


def test_it_prints_on_one_sheet_with_every_gap_flagged(page: Page) -> None:
    paper = page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
