"""Every page in English made long and in English turned round: nothing reaches past the edge."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from config.languages import LONG, RIGHT_TO_LEFT, language_tag
from tests.browser.conftest import OpenContext
from tests.fuzz.crawl import pages_of, route_of
from tests.fuzz.people import cookies, make_people
from tests.plans import load_content
from tests.pseudo import pseudo_language

WHO = ("practiser", "checking", "resting", "stranger")
STARTS = ("/", "/test/", "/progress/", "/carry/", "/practice/days/")
WIDTHS = (320, 1280)
# A folder for photographs, for whoever wants to look.
PHOTOGRAPHS = os.environ.get("UNWIND_PSEUDO_PHOTOGRAPHS", "")

# A text that its box cuts off; what only screen readers read is cut off on purpose.
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((each) => {
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    return !each.childElementCount && each.textContent.trim() && !each.closest(".visually-hidden")
        && box.width > 2
        && style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
}).map((each) => each.outerHTML.slice(0, 120))"""


def addresses() -> dict[str, str]:
    """Return an address of every route that people find, each with the cookie of who finds it."""
    everybody, found = cookies(), dict[str, tuple[str, str]]()
    for who in WHO:
        for address, _html in pages_of(everybody[who], start=STARTS):
            found.setdefault(route_of(address), (address, everybody[who]))
    return dict(found.values())


def problems_of(page: Page, *, address: str) -> Iterator[str]:
    """Open a page and say what its layout cannot bear."""
    page.goto(address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        reached = page.evaluate("document.documentElement.scrollWidth")
        if reached > width:
            yield f"{address}: reaches to {reached} of {width} px"
        for cut in page.evaluate(CUT):
            yield f"{address}: cut off at {width} px: {cut}"
        if PHOTOGRAPHS:
            name = f"{page.locator('html').get_attribute('lang')}{address}{width}".replace("/", "_")
            page.screenshot(path=Path(PHOTOGRAPHS) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("code", [LONG[0], RIGHT_TO_LEFT[0]])
def test_no_page_breaks(
    code: str, tmp_path: Path, live_server: LiveServer, open_context: OpenContext
) -> None:
    load_content()
    make_people()
    with pseudo_language(tmp_path, code=code):
        page = open_context(base_url=live_server.url, locale=code).new_page()
        problems: list[str] = []
        for address, cookie in addresses().items():
            page.context.clear_cookies()
            name, _equals, value = cookie.partition("=")
            if name:
                page.context.add_cookies([{"name": name, "value": value, "url": live_server.url}])
            problems += problems_of(page, address=address)

        assert page.locator("html").get_attribute("lang") == language_tag(code)

    assert problems == []
