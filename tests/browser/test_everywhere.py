"""The pages of `everywhere`, light and dark: axe, the outline of headings, the smallest width."""

from collections import Counter
from itertools import pairwise
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.everywhere import look_everywhere
from tests.browser.real_server import Site, locked

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# WCAG 2.5.8 is among the tags, but axe has its rule switched off unless it is asked for.
EVERYTHING: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
CONTRAST: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast"]},
    "resultTypes": ["violations"],
}
OUTLINE = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1]))"""
LANDMARKS = """() => [...document.querySelectorAll("main, body > header, body > footer")]
    .filter((one) => one.checkVisibility()).map((one) => one.localName)"""
SMALLEST = 320


def test_no_page_has_a_barrier_that_axe_knows_or_a_gap_in_its_outline(
    browser: Browser, real_server: Site
) -> None:
    axe = Axe()
    problems: list[str] = []
    seen: list[str] = []

    def look(name: str, page: Page) -> None:
        seen.append(name)
        found = [
            *_barriers(axe, page),
            *_faults_of_outline(page),
            *_faults_at_the_smallest_width(page),
        ]
        problems.extend(f"{name}: {one}" for one in found)

    look_everywhere(
        browser,
        address=real_server.address,
        look=look,
        locked=lambda: locked(real_server.database),
    )

    assert len(seen) > 40
    assert not problems, "\n".join(problems)


def _barriers(axe: Axe, page: Page) -> list[str]:
    found = _violations(axe, page, options=EVERYTHING)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [f"dark: {one}" for one in _violations(axe, page, options=CONTRAST)]
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    return found


def _violations(axe: Axe, page: Page, *, options: dict[str, Any]) -> list[str]:
    return [
        f"{violation['id']}: {node['target']}"
        for violation in axe.run(page, options=options).response["violations"]
        for node in violation["nodes"]
    ]


def _faults_of_outline(page: Page) -> list[str]:
    levels = page.evaluate(OUTLINE)
    faults = [] if levels.count(1) == 1 else [f"{levels.count(1)} headings of level 1"]
    pairs = pairwise(levels)
    faults += [
        f"level {below} follows level {above}" for above, below in pairs if below > above + 1
    ]
    landmarks = Counter(page.evaluate(LANDMARKS))
    return faults + [f"{count} times {name}" for name, count in landmarks.items() if count > 1]


def _faults_at_the_smallest_width(page: Page) -> list[str]:
    before = page.viewport_size
    page.set_viewport_size({"width": SMALLEST, "height": 256})
    width = page.evaluate("document.documentElement.scrollWidth")
    if before:
        page.set_viewport_size(before)
    return [] if width == SMALLEST else [f"{width} px wide on a screen of {SMALLEST}"]
