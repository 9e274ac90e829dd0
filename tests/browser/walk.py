"""
One person's way through the site, in their own terms: choose, type, press.

Everything goes through labels and buttons, so the same walk works with JavaScript
on and off.
"""

import re

from playwright.sync_api import Locator, Page, expect


class Walk:
    """Drives one page of a browser from the front door to the log."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def arrive(self) -> None:
        """Open the front page and start the test."""
        self.page.goto("/")
        self.page.get_by_role("link", name="Start the test").first.click()
        expect(self.page).to_have_url(re.compile(r"/test/safety/$"))

    def pass_the_safety_check(self) -> None:
        """No sign of either list."""
        self.choose("emergency", "no")
        self.choose("see_first", "no")
        self.submit()
        self.expect_page("limits")

    def set_limits(self, *limits: str) -> None:
        """Tick what applies; nothing is fine."""
        for limit in limits:
            self.choose("limits", limit)
        self.submit()
        self.expect_page("about")

    def tell_about_me(
        self, *, age_band: str = "40-49", sex: str = "F", discomfort: int | None = 1
    ) -> None:
        """Give the comparison group and today's discomfort."""
        self.choose("age_band", age_band)
        self.choose("sex", sex)
        if discomfort is not None:
            self.choose("discomfort", str(discomfort))
        self.submit()

    def tell_about_things(self, *, method: str = "eye", without: tuple[str, ...] = ()) -> None:
        """Say how and where; everything is there unless told otherwise."""
        self.choose("method", method)
        for place in without:
            self.label("places", place).click()
        self.submit()
        self.expect_page("movement")

    def prepare(self, **things: object) -> None:
        """Everything before the first movement, without any limit."""
        self.arrive()
        self.pass_the_safety_check()
        self.set_limits()
        self.tell_about_me()
        self.tell_about_things(**things)  # type: ignore[arg-type]

    def answer_by_eye(self, *, left: int = 3, right: int = 3) -> None:
        """Choose a card for each side, or one where the movement has no sides."""
        self.choose_cards(left=left, right=right)
        self.submit_movement()

    def choose_cards(self, *, left: int = 3, right: int = 3) -> None:
        """Choose the cards and stay on the page."""
        self.choose("method", "eye")
        for key, level in (("left", left), ("right", right), ("both", left)):
            if self.page.locator(f'input[name="{key}_level"]').count():
                self.choose(f"{key}_level", str(level))

    def answer_with_numbers(self, *, method: str, left: str, right: str) -> None:
        """Type a number for each side."""
        self.choose("method", method)
        self.page.locator('input[name="left_value"]').fill(left)
        self.page.locator('input[name="right_value"]').fill(right)
        self.submit_movement()

    def skip(self, reason: str) -> None:
        """Leave this movement out."""
        before = self.page.url
        self.page.locator("summary", has_text="Skip this one").click()
        self.page.get_by_role("button", name=reason).click()
        self.page.wait_for_url(lambda url: url != before)

    def answer_the_rest_by_eye(self) -> int:
        """Go on until the answers are all there; return how many movements that took."""
        count = 0
        while "/movement/" in self.page.url:
            self.answer_by_eye()
            count += 1
        self.expect_page("check")
        return count

    def see_results(self) -> None:
        """Confirm the answers."""
        self.submit()
        expect(self.page).to_have_url(re.compile(r"/results/"))
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    def get_a_routine(self, minutes: int = 8) -> None:
        """Choose the minutes on the results page, or on the page for today."""
        self.choose("minutes", str(minutes))
        self.page.get_by_role("button", name=re.compile("routine", re.IGNORECASE)).first.click()
        expect(self.page).to_have_url(re.compile(r"/routine/[0-9a-f-]{36}/$"))

    def choose(self, name: str, value: str) -> None:
        """Press the label of a radio button or checkbox unless it is chosen already."""
        field = self.page.locator(f'input[name="{name}"][value="{value}"]')
        if field.get_attribute("type") != "hidden" and not field.is_checked():
            self.label(name, value).click()

    def label(self, name: str, value: str) -> Locator:
        """The label around one radio button or checkbox."""
        return self.page.locator(f'label:has(input[name="{name}"][value="{value}"])')

    def submit(self) -> None:
        """Press the page's main button."""
        self.page.locator("#step button.button--primary[type=submit]").first.click()

    def submit_movement(self) -> None:
        """Press the main button and wait until the next page has come."""
        before = self.page.url
        self.submit()
        self.page.wait_for_url(lambda url: url != before)

    def expect_page(self, name: str) -> None:
        """Wait until the page of this name is there."""
        expect(self.page).to_have_url(re.compile(rf"/{name}/"))
