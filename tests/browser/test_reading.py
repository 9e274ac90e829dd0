"""The pages to read, on the smallest phone and on a laptop."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PATHS = ("/why/", "/method/", "/unknowns/", "/help/", "/accessibility/", "/your-data/")

pytestmark = pytest.mark.django_db(transaction=True)


def test_all_are_accessible_and_inside_the_smallest_screen(
    page: Page, assert_accessible: Callable[[Page], None]
) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    for path in PATHS:
        page.goto(path)

        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
        assert_accessible(page)


def test_a_line_of_the_contents_leads_to_its_part(page: Page) -> None:
    page.goto("/why/")

    page.get_by_role("navigation", name="On this page").get_by_text("Why slow").click()

    expect(page.get_by_role("heading", name="Why slow, and why steady")).to_be_in_viewport()


def test_the_contents_stay_beside_the_text_on_a_wide_screen(desktop_page: Page) -> None:
    desktop_page.goto("/why/#beyond")

    contents = desktop_page.get_by_role("navigation", name="On this page")
    expect(contents).to_be_in_viewport(ratio=1)


def test_a_number_in_the_text_leads_to_its_source(page: Page) -> None:
    page.goto("/why/")

    page.get_by_role("link", name="Source 18").click()

    expect(page.get_by_role("listitem").filter(has_text="Laird RA")).to_be_in_viewport()
