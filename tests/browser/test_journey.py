"""Whole journeys in a real Chromium: by eye, without JavaScript, from a tape, and the odd ones."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.models import Measurement, ZoneResult
from tests.browser.follow import log_the_practice
from tests.browser.walk import Walk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def content(live_server: LiveServer) -> None:
    call_command("load_content", verbosity=0)


def scores() -> dict[str, int | None]:
    return dict(ZoneResult.objects.values_list("zone", "score"))


def test_it_goes_from_a_stiff_back_to_a_logged_routine_by_eye(
    page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    walk = Walk(page)
    walk.prepare()
    assert_accessible(page)
    assert walk.answer_the_rest_by_eye() == 7
    walk.see_results()
    assert_accessible(page)
    assert None not in scores().values()

    walk.get_a_routine(8)
    expect(page.locator(".exercise")).to_have_count(5)
    assert_accessible(page)
    log_the_practice(page)


def test_it_does_the_same_without_javascript(nojs_page: Page) -> None:
    walk = Walk(nojs_page)
    walk.prepare()
    assert walk.answer_the_rest_by_eye() == 7
    walk.see_results()
    assert None not in scores().values()

    walk.get_a_routine(5)
    expect(nojs_page.locator(".exercise")).to_have_count(5)
    log_the_practice(nojs_page, scripted=False)


def test_it_takes_numbers_as_from_a_tape(page: Page) -> None:
    walk = Walk(page)
    walk.prepare(method="tape")
    numbers: dict[str, Any] = {
        "chair_sit_reach": ("tape", "-4,5", "-3"),
        "side_bend": ("tape", "19.5", "18"),
        "knee_to_wall": ("tape", "9", "10,5"),
    }
    while "/movement/" in page.url:
        slug = page.url.rstrip("/").rsplit("/", 1)[-1]
        method, left, right = numbers.get(slug, ("phone", "31", "34.5"))
        walk.answer_with_numbers(method=method, left=left, right=right)
    walk.see_results()

    assert Measurement.objects.get(movement="chair_sit_reach", side="L").value == -4.5
    assert None not in scores().values()


def test_it_gives_chair_only_people_what_they_can_do(page: Page) -> None:
    walk = Walk(page)
    walk.prepare(without=("wall", "floor"))
    assert walk.answer_the_rest_by_eye() == 4
    walk.see_results()

    assert scores()["posterior"] is None
    expect(page.get_by_text("Not enough measured")).to_be_visible()
    walk.get_a_routine()
    expect(page.locator(".exercise")).to_have_count(5)


def test_it_ends_sensibly_when_everything_is_skipped(page: Page) -> None:
    walk = Walk(page)
    walk.prepare()
    while "/movement/" in page.url:
        walk.skip("I can't do it")
    walk.see_results()

    assert set(scores().values()) == {None}
    walk.get_a_routine()
    expect(page.locator(".exercise")).to_have_count(5)


def test_it_goes_gently_after_pain_on_three_movements(page: Page) -> None:
    walk = Walk(page)
    walk.prepare()
    for _ in range(3):
        walk.skip("It hurts")
    walk.answer_the_rest_by_eye()
    walk.see_results()

    assert scores()["hips"] is None
    expect(page.get_by_text("Left out because it hurt").first).to_be_visible()
    walk.get_a_routine()
    expect(page.locator(".exercise")).to_have_count(5)


def test_it_ends_kindly_on_a_warning_sign(page: Page) -> None:
    walk = Walk(page)
    walk.arrive()
    walk.choose("emergency", "yes")
    walk.choose("see_first", "no")
    walk.submit()

    expect(page.locator("#step form")).to_have_count(0)
    assert page.url.endswith("/test/safety/")


def test_it_offers_the_gentle_day_on_a_day_that_is_not_for_testing(page: Page) -> None:
    walk = Walk(page)
    walk.arrive()
    walk.pass_the_safety_check()
    walk.set_limits()
    walk.tell_about_me(discomfort=8)
    walk.expect_page("today")
    walk.get_a_routine(8)

    expect(page.locator(".exercise")).to_have_count(5)


def test_it_resumes_where_somebody_left_and_shows_what_was_answered(page: Page) -> None:
    walk = Walk(page)
    walk.prepare()
    walk.answer_by_eye(left=2, right=4)
    left_at = page.url

    page.goto("/")
    page.get_by_role("link", name="Carry on").first.click()
    expect(page).to_have_url(left_at)
    page.go_back()
    page.goto(left_at.replace("hip_er", "hip_ir"))
    expect(page.locator('input[name="left_level"][value="2"]')).to_be_checked()
    expect(page.locator('input[name="right_level"][value="4"]')).to_be_checked()


def test_it_shows_errors_beside_the_field_and_moves_the_focus_to_the_summary(page: Page) -> None:
    walk = Walk(page)
    walk.prepare(method="phone")
    page.locator('input[name="left_value"]').fill("300")
    page.locator('input[name="right_value"]').fill("31")
    walk.submit()

    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".field__error")).to_contain_text("from 0 to 70")
    expect(page.locator('input[name="left_value"]')).to_have_value("300")
    expect(page.locator('input[name="right_value"]')).to_have_value("31")
    assert page.title().startswith("Error: ")
