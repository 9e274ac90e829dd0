"""
What a screen reader says on the main way, kept in tests/browser/transcripts to be read.

Read a file from top to bottom as somebody would who sees nothing. After a change that is
meant, UNWIND_RENEW_TRANSCRIPTS=1 writes the files anew; read what has changed.
"""

import difflib
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESKTOP
from tests.browser.everywhere import goes_half_way, goes_twice
from tests.browser.real_server import Site
from tests.browser.transcript import transcript_of

FOLDER = Path(__file__).parent / "transcripts"
RENEW = os.environ.get("UNWIND_RENEW_TRANSCRIPTS", "")
GROUPS = {
    "start": ("landing", "safety", "safety-refused", "limits", "about", "things"),
    "movements": (*(f"movement-{number}" for number in range(1, 8)), "check"),
    "results": ("results", "share", "share-made", "shared"),
    "routine": ("plan", "follow", "follow-help", "follow-stop", "follow-settings", "follow-log"),
    "afterwards": ("practice", "practice-days", "progress-one-test", "progress"),
    "another-device": ("carry", "carry-made", "arrive"),
}


@pytest.fixture(scope="module")
def heard(browser: Browser, real_server: Site) -> dict[str, str]:
    """The transcript of every stop of two people's ways."""
    found: dict[str, str] = {}

    def listen(name: str, page: Page) -> None:
        found[name] = transcript_of(page)

    for person in (goes_half_way, goes_twice):
        context = browser.new_context(
            base_url=real_server.address,
            viewport=DESKTOP,  # type: ignore[arg-type]
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto("/")
        found.setdefault("landing", transcript_of(page, part="body"))
        person(page, listen)
        context.close()
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_it_is_as_kept(heard: dict[str, str], group: str) -> None:
    said = "\n".join(f"# {name}\n\n{heard[name]}" for name in GROUPS[group])
    file = FOLDER / f"{group}.yaml"
    if RENEW:
        file.write_text(said, encoding="utf-8")
    kept = file.read_text(encoding="utf-8")

    difference = difflib.unified_diff(
        kept.splitlines(), said.splitlines(), "kept", "heard now", lineterm="", n=2
    )
    assert said == kept, "\n".join(difference)
