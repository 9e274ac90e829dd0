"""The admin in a real browser: its scripts under the site's content security policy."""

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def admin_page(desktop_page: Page, admin_user: object) -> Page:
    """The admin's front page, logged in. The watch fails a test if the policy blocks anything."""
    load_content()
    desktop_page.goto(f"/{settings.ADMIN_PATH}")
    desktop_page.get_by_label("Username").fill("admin")
    desktop_page.get_by_label("Password").fill("password")
    desktop_page.get_by_role("button", name="Log in").click()
    return desktop_page


def test_an_exercise_is_found_by_typing_its_name(admin_page: Page) -> None:
    admin_page.goto(f"/{settings.ADMIN_PATH}routines/routine/")
    admin_page.get_by_role("link", name="Hips first").click()
    first = admin_page.locator("#steps-group .select2-selection").first

    first.click()
    admin_page.locator(".select2-search__field").fill("cat")
    admin_page.get_by_role("option", name="Cat-cow").click()

    expect(first).to_contain_text("Cat-cow")


def test_a_caution_is_added_in_place(admin_page: Page) -> None:
    admin_page.goto(f"/{settings.ADMIN_PATH}routines/exercise/")
    admin_page.get_by_role("link", name="Open book").click()
    another = admin_page.get_by_text("Add another Caution")
    expect(another).to_be_visible()
    rows = admin_page.locator("#cautions-group .dynamic-cautions")
    before = rows.count()

    another.click()

    expect(rows).to_have_count(before + 1)
