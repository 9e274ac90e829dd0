"""The Progress page in a real Chromium: small screens, dark, every picture inside its card."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Assessment
from assessment.services.identity import COOKIE_NAME
from tests.factories import (
    answer_by_eye,
    answer_by_tape,
    finish,
    make_assessment,
    make_person,
    past_test,
    signed_cookie,
    skip,
)

pytestmark = pytest.mark.django_db(transaction=True)

SIDED = ("hip_ir", "hip_er", "trunk_rotation", "chair_sit_reach", "side_bend")


@pytest.fixture
def latest(page: Page, live_server: LiveServer) -> Assessment:
    person = make_person()
    past_test(person, days_ago=90, left=1, right=1)
    past_test(person, days_ago=40, left=2, right=2)
    assessment = make_assessment(person)
    for movement in SIDED:
        answer_by_eye(assessment, movement, left=1, right=5)
    answer_by_tape(assessment, "knee_to_wall", value=11)
    skip(assessment, "aslr")
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    return finish(assessment)


@pytest.mark.usefixtures("latest")
def test_it_fits_a_small_phone(page: Page, assert_accessible: Callable[[Page], None]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/progress/")
    for summary in page.locator("summary").all():
        summary.click()

    expect(page.get_by_role("table")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_accessible(page)


@pytest.mark.usefixtures("latest")
def test_it_is_accessible_in_the_dark(
    desktop_page: Page, page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    desktop_page.context.add_cookies(page.context.cookies())  # type: ignore[arg-type]
    desktop_page.emulate_media(color_scheme="dark")
    desktop_page.goto("/progress/")

    expect(desktop_page.locator(".trend")).to_have_count(3 + 14)
    assert_accessible(desktop_page)


def test_results_with_a_test_before_print_on_one_sheet(page: Page, latest: Assessment) -> None:
    page.goto(f"/results/{latest.public_id}/")
    expect(page.get_by_text("See your progress")).to_be_visible()

    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1


@pytest.mark.usefixtures("latest")
def test_practice_days_come_as_a_file(page: Page) -> None:
    page.goto("/progress/")
    page.get_by_role("link", name="Put practice days in my calendar").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Get the calendar file").click()

    assert download.value.suggested_filename == "unwind-move-a-little.ics"
    assert "BYDAY=MO,WE,FR" in download.value.path().read_text("utf-8")
