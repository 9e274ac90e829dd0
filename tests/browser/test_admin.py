"""The admin in a real browser: its scripts under the site's content security policy."""

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_admin_works_under_the_content_security_policy(
    desktop_page: Page, admin_user: object
) -> None:
    load_content()
    desktop_page.goto(f"/{settings.ADMIN_PATH}routines/routine/")
    desktop_page.get_by_label("Username").fill("admin")
    desktop_page.get_by_label("Password").fill("password")
    desktop_page.get_by_role("button", name="Log in").click()
    desktop_page.get_by_role("link", name="Hips first").click()

    desktop_page.locator("#steps-group .select2-selection").first.click()
    desktop_page.locator(".select2-search__field").fill("cat")
    desktop_page.get_by_role("option", name="Cat-cow").click()

    # The watch fails the test if the policy had blocked anything on the way.
    expect(desktop_page.locator("#steps-group .select2-selection").first).to_contain_text("Cat-cow")
