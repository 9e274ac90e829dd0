"""
What a screen reader is given to say: the accessibility tree of a page, line by line.

Addresses are left out, because nobody hears them; so is a label after the field that it
names, because it is said once; so is all inside a picture with a name, which is said
instead. What differs from run to run stands as what it is.
"""

import re
from collections.abc import Iterable, Iterator

from playwright.sync_api import Page

from tests.browser.swaps import wait_until_settled

NAMED = re.compile(r"""^ *- '?[a-z]+ "(?P<name>(?:[^"\\]|\\.)*)\"""")
TEXT = re.compile(r"""^ *- text: "?(?P<text>.*?)"?$""")
# A picture may have its own text behind its name.
PICTURE = re.compile(r"""^( *- img "(?:[^"\\]|\\.)*"): .*$""")
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
CHANGING = (
    (re.compile(rf"\b\d{{1,2}} {MONTH} \d{{4}}, \d\d:\d\d [A-Z]+\b"), "<day and time>"),
    (re.compile(rf"\b\d{{1,2}} {MONTH}\b(?: \d{{4}}\b)?"), "<day>"),
    (re.compile(rf"\b{MONTH} \d{{4}}\b"), "<month>"),
    (re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2}\b"), "<day>"),
    (re.compile(r"http://[^\s\"']+"), "<link>"),
)


def transcript_of(page: Page, *, part: str = "main") -> str:
    """Return what there is to hear in a part of the page, or in the sheet that is open over it."""
    wait_until_settled(page)
    sheet = page.locator("dialog:modal")
    text = (sheet if sheet.count() else page.locator(part)).aria_snapshot()
    for pattern, name in CHANGING:
        text = pattern.sub(name, text)
    return "\n".join(_closed(list(_heard(text.splitlines())))) + "\n"


def _heard(lines: Iterable[str]) -> Iterator[str]:
    before, picture = "", ""
    for line in lines:
        if line.lstrip().startswith("- /url:") or (picture and _is_below(line, picture)):
            continue
        picture = line if line.lstrip().startswith(("- img", "- 'img")) else ""
        if not _repeats(line, before):
            yield PICTURE.sub(r"\1", line)
        before = line


def _repeats(line: str, before: str) -> bool:
    text, named = TEXT.match(line), NAMED.match(before)
    return bool(text and named and text["text"] == named["name"])


def _closed(lines: list[str]) -> Iterator[str]:
    """Drop the colon of what has nothing below it any more."""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        yield line if _is_below(after, line) else line.removesuffix(":")


def _is_below(line: str, other: str) -> bool:
    return _depth(line) > _depth(other)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
