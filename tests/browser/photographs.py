"""
``make photographs``: every page at four sizes, in light, dark and forced colours, to look at.

They land in ``test-results/photographs``, one folder for each page. What can be asserted is
asserted: that nothing reaches past the edge, and that the page prints.
"""

import sys
import tempfile
from pathlib import Path
from typing import Literal, TypedDict

from playwright.sync_api import Page

from tests.browser.chromium import started_chromium
from tests.browser.everywhere import look_everywhere
from tests.browser.real_server import locked, running_site

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "test-results" / "photographs"


class Media(TypedDict):
    """What the page is told of the device's colours."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]


SIZES = ((320, 568), (390, 844), (844, 390), (1280, 800))
SCHEMES: dict[str, Media] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


def main(names: list[str]) -> int:
    """Photograph the pages named, or all; return how many reach past the edge."""
    wide: list[str] = []

    def look(name: str, page: Page) -> None:
        if not names or name in names:
            wide.extend(_photograph(name, page))

    with (
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder)) as site,
        started_chromium() as browser,
    ):
        look_everywhere(
            browser, address=site.address, look=look, locked=lambda: locked(site.database)
        )
    for problem in wide:
        sys.stdout.write(f"{problem}\n")
    return len(wide)


def _photograph(name: str, page: Page) -> list[str]:
    wide: list[str] = []
    _load_lazy_pictures(page)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for scheme, media in SCHEMES.items():
            page.emulate_media(**media)
            where = FOLDER / name / f"{width}x{height}-{scheme}.png"
            where.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=where, full_page=True, animations="disabled")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(f"{name}: wider than {width} px")
    page.emulate_media(color_scheme="light", forced_colors="none")
    return wide


def _load_lazy_pictures(page: Page) -> None:
    page.evaluate(
        "Promise.all([...document.images].map("
        "(image) => { image.loading = 'eager'; return image.decode().catch(() => {}); }))"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
