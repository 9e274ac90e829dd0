"""What WCAG 2.2 AA asks of every page, looked at where people meet them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.everywhere import look_everywhere
from tests.browser.page_rules import (
    heading_problems,
    landmark_problems,
    sideways,
    small_targets,
    wide_with_more_spacing,
)
from tests.browser.real_server import Site, locked

PHONE = {"width": 390, "height": 844}
Problems = dict[str, list[str]]
# The rules of level A and AA, and the advice that axe gives on top; the size of targets is
# among them, but axe leaves it out unless it is asked for.
EVERYTHING: dict[str, object] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
CONTRAST: dict[str, object] = {"runOnly": ["color-contrast"]}
# What 1280 by 1024 leaves at 400 %.
SMALLEST = {"width": 320, "height": 256}


@pytest.fixture(scope="module")
def problems(browser: Browser, real_server: Site) -> Problems:
    """Everything that any page does wrong, from one walk through all of them."""
    found: Problems = {}
    axe = Axe()

    def ask(kind: str, name: str, told: list[str]) -> None:
        found.setdefault(kind, []).extend(f"{name}: {each}" for each in told)

    def violations(page: Page, options: dict[str, object]) -> list[str]:
        return [
            f"{each['id']} at {each['nodes'][0]['target']}"
            for each in axe.run(page, options=options).response["violations"]
        ]

    def look(name: str, page: Page) -> None:
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
        ask("axe", name, violations(page, EVERYTHING))
        ask("headings", name, heading_problems(page))
        ask("landmarks", name, landmark_problems(page))
        ask("targets", name, small_targets(page))
        page.emulate_media(color_scheme="dark")
        ask("dark", name, violations(page, CONTRAST))
        page.emulate_media(forced_colors="active")
        ask("forced", name, violations(page, CONTRAST))
        ask("spacing", name, wide_with_more_spacing(page))
        page.emulate_media(color_scheme="light", forced_colors="none")
        page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
        ask("width", name, sideways(page))

    look_everywhere(
        browser, address=real_server.address, look=look, locked=lambda: locked(real_server.database)
    )
    return found


@pytest.mark.parametrize(
    "kind", ["axe", "dark", "forced", "headings", "landmarks", "targets", "spacing", "width"]
)
def test_no_page_has_a_problem_with(problems: Problems, kind: str) -> None:
    assert not problems[kind], "\n".join(problems[kind])
