"""
A person who has only a keyboard: Tab, Shift+Tab, the arrows, Space and Enter.

They begin where a page puts them, and read it once round before they act: every stop of
the Tab key is looked at, and what is wrong with it is noted in words.
"""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.swaps import wait_for_htmx
from tests.browser.tab_stops import BEGIN, JUDGE, MISSED, asking

MOST_STOPS = 250

# Where a swap puts the reader: at what to put right, at what is new, or at the heading.
NEWS = ":is(.error-summary, .message, [data-focus], h1):focus"


class Keyboard:
    """The keys of one page, and what was found wrong with it so far."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []

    def look_round(self, name: str, *, key: str = "Tab") -> None:
        """Press Tab until the page begins again, and note what is wrong at any stop."""
        self.page.evaluate(BEGIN)
        for _press in range(MOST_STOPS):
            self.page.keyboard.press(key)
            found = self.page.evaluate(asking(JUDGE), key == "Tab")
            self._note(name, found["told"])
            if found["round"]:
                break
        else:
            self._note(name, ["there is no way out by Tab"])
        self._note(name, self.page.evaluate(asking(MISSED)))

    def reach(self, target: Locator) -> None:
        """Press Tab until the target has the focus."""
        name = str(target)
        for _press in range(MOST_STOPS):
            if target.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {name}")

    def press(self, target: Locator, *, key: str = "Enter") -> None:
        """Go to the target and press it."""
        self.reach(target)
        self.page.keyboard.press(key)

    def choose(self, name: str, value: str) -> None:
        """Go to the radio buttons of this name, and with the arrows to the one of this value."""
        wanted = self.page.locator(f'input[name="{name}"][value="{value}"]')
        self.reach(self._stop_of(name))
        for _press in range(MOST_STOPS):
            if wanted.evaluate("one => one === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        if not wanted.is_checked():
            self.page.keyboard.press(" ")
        expect(wanted).to_be_checked()

    def go(self, target: Locator, *, to: str) -> None:
        """Press the target, and see that the focus is not lost on the way to the new address."""
        if self.page.locator("meta[name=htmx-script]").count():
            wait_for_htmx(self.page)
        self.page.evaluate("() => { window.stayed = true; }")
        self.press(target)
        self.page.wait_for_url(re.compile(to))
        if self.page.evaluate("() => window.stayed"):
            expect(self.page.locator(NEWS), f"at {to}").to_have_count(1)

    def _stop_of(self, name: str) -> Locator:
        chosen = self.page.locator(f'input[name="{name}"]:checked')
        return chosen if chosen.count() else self.page.locator(f'input[name="{name}"]').first

    def _note(self, name: str, told: list[str]) -> None:
        self.problems.extend(f"{name}: {each}" for each in told)
