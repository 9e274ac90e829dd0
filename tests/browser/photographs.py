"""
``make photographs``: every page at four sizes, in light, dark and forced colours, to look at.

They land in ``test-results/photographs``, one folder for each page. What can be asserted is
asserted: that nothing reaches past the edge, and that the page prints.
"""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.audit.pages import Visit, visit
from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.real_server import running_site

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "test-results" / "photographs"
SIZES = ((320, 568), (390, 844), (844, 390), (1280, 800))
SCHEMES: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


def main(names: list[str]) -> int:
    """Photograph the pages named, or all; return how many reach past the edge."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS
    with tempfile.TemporaryDirectory() as folder, running_site(Path(folder)) as site:
        found = visit(site.address)
        pages = {name: path for name, path in found.pages.items() if not names or name in names}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
            wide = _photograph_all(browser, address=site.address, found=found, pages=pages)
            browser.close()
    for problem in wide:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(pages)} pages in {FOLDER.relative_to(ROOT)}\n")
    return len(wide)


def _photograph_all(
    browser: Browser, *, address: str, found: Visit, pages: dict[str, str]
) -> list[str]:
    wide: list[str] = []
    for width, height in SIZES:
        for scheme, options in SCHEMES.items():
            context = browser.new_context(
                base_url=address,
                viewport={"width": width, "height": height},
                **options,  # type: ignore[arg-type]
            )
            context.add_cookies(found.jar)  # type: ignore[arg-type]
            page = context.new_page()
            for name, path in pages.items():
                page.goto(path)
                _load_lazy_pictures(page)
                where = FOLDER / name / f"{width}x{height}-{scheme}.png"
                where.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=where, full_page=True)
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wide.append(f"{name}: wider than {width} px")
            context.close()
    return wide


def _load_lazy_pictures(page: Page) -> None:
    page.evaluate(
        "Promise.all([...document.images].map("
        "(image) => { image.loading = 'eager'; return image.decode().catch(() => {}); }))"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
