"""The pages of last resort are as easy to use as any: too large, too often, no way in."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Page, expect

from tests.browser.page_rules import heading_problems, landmark_problems, small_targets
from tests.browser.watch import Watch

pytestmark = pytest.mark.django_db(transaction=True)
Check = Callable[[Page], None]


@pytest.fixture
def check(assert_accessible: Check) -> Check:
    def check_all(page: Page) -> None:
        assert_accessible(page)
        assert heading_problems(page) + landmark_problems(page) + small_targets(page) == []

    return check_all


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_a_file_that_is_too_large(page: Page, check: Check, watch: Watch) -> None:
    watch.allow("413")
    page.goto("/your-data/bring/")
    file = {"name": "mine.json", "mimeType": "application/json", "buffer": b"{}" * 1000}
    page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Agree and bring it back").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("That was too much at once")
    check(page)


@override_settings(LIMIT_WRONG_LINKS=1)
def test_too_many_wrong_links(page: Page, check: Check, watch: Watch) -> None:
    watch.allow("4(04|29)")
    for _time in range(2):
        page.goto("/shared/nothing/")

    expect(page.get_by_role("heading", level=1)).to_have_text("Please wait a little")
    check(page)


@override_settings(ADMIN_SECOND_FACTOR="required")
@pytest.mark.parametrize("tries", [0, 1])
def test_the_admin_asks_for_a_code(page: Page, assert_accessible: Check, tries: int) -> None:
    page.goto(f"/{settings.ADMIN_PATH}")
    for _time in range(tries):
        page.get_by_label("Username").fill("nobody")
        page.get_by_label("Password").fill("wrong")
        page.get_by_role("button", name="Log in").click()

    assert_accessible(page)
