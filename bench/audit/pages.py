"""The pages that are audited: those an address leads back to, with their person's cookies."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.chromium import started_chromium
from tests.browser.everywhere import look_everywhere
from tests.browser.real_server import Site, locked

# Answers to a form, whose address shows something else; refused addresses; pages that their
# person has left behind; and six movements like the first.
NOT_AUDITED = re.compile(
    "safety-refused|share-made|carry-made|arrive|stop|form-too-old|saved-late|not-found"
    "|shared-over|arrive-over|progress-one-test|exercises-filtered|movement-[2-7]"
)


# Others' results are for whoever holds the link, and for no search engine.
NOT_INDEXED = frozenset({"shared"})


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a page is, and the cookies that open what is one person's own."""

    path: str
    cookies: str


def stops(site: Site) -> dict[str, Stop]:
    """Walk everywhere and return each page worth auditing by its name."""
    found: dict[str, Stop] = {}

    def note(name: str, page: Page) -> None:
        address = urlsplit(page.url)
        path = address.path + (f"?{address.query}" if address.query else "")
        jar = "; ".join(f"{each['name']}={each['value']}" for each in page.context.cookies())
        found[name] = Stop(path, jar)

    with started_chromium() as browser:
        look_everywhere(
            browser, address=site.address, look=note, locked=lambda: locked(site.database)
        )
    return {name: stop for name, stop in found.items() if not NOT_AUDITED.fullmatch(name)}
