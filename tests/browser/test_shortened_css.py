"""The collected style sheets: shorter, and to a browser the same as their sources."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from config.storage import shortened_css

SHEETS = sorted((Path(__file__).resolve().parents[2] / "static/css").glob("*.css"))
READ = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Array.from(sheet.cssRules, rule => rule.cssText);
}"""


def as_read(browser: Browser, text: str) -> list[str]:
    """Return the rules of a style sheet as Chromium has understood them."""
    page = browser.new_page()
    try:
        rules: list[str] = page.evaluate(READ, text)
    finally:
        page.close()
    # The value of a custom property keeps the blanks it was written with.
    return [" ".join(rule.replace(",", ", ").split()) for rule in rules]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_it_means_what_its_source_means(browser: Browser, sheet: Path) -> None:
    source = sheet.read_text(encoding="utf-8")

    read = as_read(browser, source)

    assert any(len(rule) > 1000 for rule in read)
    assert as_read(browser, shortened_css(source)) == read


def test_a_blank_before_a_colon_stays() -> None:
    text = "@media screen {\n  .a:not([b]) :is(i, [c]) > p { margin: 0; } }"

    assert shortened_css(text) == "@media screen{.a:not([b]) :is(i,[c])>p{margin:0;}}"
