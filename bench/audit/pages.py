"""The pages that are audited: one person's way through the site gives the personal ones."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Cookie, sync_playwright

from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.walk import Walk

# The public pages; those of the walk below come on top.
PUBLIC = {
    "landing": "/",
    "exercises": "/exercises/",
    "exercise": "/exercises/open-book/",
    "routines": "/routines/",
    "routine": "/routines/balanced-lower-back-five/",
    "why": "/why/",
    "method": "/method/",
    "unknowns": "/unknowns/",
    "get-help": "/help/",
    "your-data": "/your-data/",
    "accessibility": "/accessibility/",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """Where to go, and the cookies that open what is one person's own."""

    pages: Mapping[str, str]
    jar: list[Cookie]

    @property
    def cookies(self) -> str:
        """The cookies as a header carries them."""
        return "; ".join(f"{each['name']}={each['value']}" for each in self.jar)


def visit(address: str) -> Visit:
    """Take the test by eye and return every page worth auditing, with that person's cookies."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        context = browser.new_context(base_url=address)
        page = context.new_page()
        found = dict(PUBLIC)

        def note(name: str) -> None:
            found[name] = urlsplit(page.url).path

        walk = Walk(page)
        walk.prepare()
        walk.answer_by_eye()
        walk.answer_the_rest_by_eye()
        walk.see_results()
        note("results")
        found["share"] = f"{found['results']}share/"
        walk.get_a_routine()
        note("plan")
        page.get_by_role("link", name="Start the routine").click()
        note("follow")
        # A second test, left open: the pages of a finished one lead to its results.
        page.goto("/test/")
        note("safety")
        walk.pass_the_safety_check()
        note("limits")
        walk.set_limits()
        walk.tell_about_me()
        walk.tell_about_things()
        note("movement")
        jar = context.cookies()
        browser.close()
    return Visit(found, jar)
