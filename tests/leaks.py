"""What must never stand in a log line, a page's title or an address: answers and secrets."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_resolver
from django.urls.resolvers import URLResolver

from assessment.services.outcome import edition
from config.logs import RequestFilter, SafeFormatter

# Pages about one person; all others are the same for everybody.
PERSONAL = re.compile(r"/(test|results|progress|routine|practice|shared|carry|mine|your-data)/")
# What somebody chooses for a calendar file; it says nothing about health (docs/privacy.md).
MAY_HAVE_A_QUERY = ("/practice/days/", "/progress/retest/")

ZONES = re.compile(r"\b(hips?|thoracic|mid back|posterior chain|lower back)\b", re.IGNORECASE)
SECRETS = re.compile(
    r"/(?:shared|carry)/(?!<|\.\.\.)\w"  # the address of a link
    r"|(?<![\w-])[\w-]{43}(?![\w-])"  # a token
    r"|(?<!\w)[0-9a-f]{64}(?!\w)"  # the hash of one
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # the id of a test or a plan
)
ANSWERS = re.compile(
    r"(level|value|score|low|high|discomfort|age_band|sex|effort)['\"]?\s*[=:]\s*['\"]?\w",
    re.IGNORECASE,
)
QUERY = "query: "
# Where the admin is, and what is in it, depends on a site's settings.
ADMIN_ROUTE = re.compile(r"/(admin|office)/")
REQUEST_LINE = re.compile(r"\S+ (?P<route>.+) \d{3} \d+ ms")
SITE_LINE = re.compile(r"\S+ \S+ [A-Z]+ \S+ (?P<logger>[\w.]+): (?P<message>.*)")


@cache
def known_routes(urlconf: str) -> frozenset[str]:
    """Every pattern that a request line may name."""
    return frozenset({"(no route)", *_routes(get_resolver(urlconf), "/")})


@cache
def movement_names() -> frozenset[str]:
    """The titles of the movements' own pages: the same for everybody."""
    return frozenset(movement.title for movement in edition().movements)


def _routes(resolver: URLResolver, prefix: str) -> Iterator[str]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _routes(entry, route)
        else:
            yield route


def leak_in(*, logger: str, message: str) -> str | None:
    """Return what is wrong with a line as the site would write it, or nothing."""
    if logger == "unwind.requests" and (line := REQUEST_LINE.fullmatch(message)):
        route = line["route"]
        ours = route in known_routes(settings.ROOT_URLCONF) or ADMIN_ROUTE.match(route)
        return None if ours else f"no route of ours: {message}"
    # What is wrong with a content file names movements and figures, which are nobody's answers.
    about_content = logger == "unwind.figures" or message.startswith("content is not sound")
    patterns = (SECRETS,) if about_content else (SECRETS, ANSWERS, ZONES)
    return next((f"{logger}: {message}" for each in patterns if each.search(message)), None)


def leaks_in_log(text: str) -> list[str]:
    """Return the lines of a site's own log that say too much."""
    lines = (SITE_LINE.fullmatch(line) for line in text.splitlines())
    found = (leak_in(logger=line["logger"], message=line["message"]) for line in lines if line)
    return [leak for leak in found if leak]


def leak_in_page(request: HttpRequest, *, title: str) -> str | None:
    """Return what is wrong with the title or the address of a person's page, or nothing."""
    if not PERSONAL.match(request.path):
        return None
    query = urlsplit(request.get_full_path()).query
    if query and request.method == "GET" and not request.path.startswith(MAY_HAVE_A_QUERY):
        return f"{QUERY}{request.path}?{query}"
    if title.removeprefix("Error: ") in movement_names():
        return None
    if ANSWERS.search(title) or ZONES.search(title) or SECRETS.search(title):
        return f"title: {title}"
    return f"title with a number: {title}" if re.search(r"\d", title) else None


class Listener(logging.Handler):
    """Formats every record as the site would, and keeps what says too much."""

    def __init__(self) -> None:
        super().__init__()
        self.leaks: list[str] = []
        self.heard = 0
        self.addFilter(RequestFilter())
        self.setFormatter(SafeFormatter("{message}", style="{"))

    def emit(self, record: logging.LogRecord) -> None:
        """Judge one record."""
        self.heard += 1
        if leak := leak_in(logger=record.name, message=self.format(record)):
            self.leaks.append(leak)
