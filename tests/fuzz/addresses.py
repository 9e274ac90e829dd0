"""Every address of the site, read from its own routes, so that a new one cannot be forgotten."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from urllib.parse import quote_from_bytes

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import strategies as st

from tests.fuzz.hostile import KNOWN, as_bytes

# Addresses that no route has, and that a server may still stumble over.
STRAY = (
    "/", "//", "/./", "/../", "/%00", "/%ff%fe", "/%ed%a0%80/", "/a" * 2_000, "/.git/config",
    "/static/../config/settings.py", "/static/%2e%2e/%2e%2e/etc/passwd", "/static/",
    "/static/css/%00.css", "/admin%2f", "/results/00000000-0000-0000-0000-00000000000g/",
    "/shared//", "/carry/%2f%2e%2e/", "/routine/00000000-0000-0000-0000-000000000000/swap/-1/",
    "/test/%F0%9F%A7%98/", "/\\evil.example/",
)  # fmt: skip
NUMBERS = ("0", "1", "5", "6", "00000", "9" * 30, "2147483648")


@dataclass(frozen=True, slots=True)
class Route:
    """One route of the site: its text with a place for each argument, and their kinds."""

    pattern: str
    arguments: Mapping[str, str]

    @property
    def is_of_the_admin(self) -> bool:
        """Whether only editors have business there."""
        return self.pattern.startswith(settings.ADMIN_PATH)

    def filled(self, values: Mapping[str, str]) -> str:
        """Return an address with these arguments, each encoded for the way."""
        path = self.pattern
        for name, kind in self.arguments.items():
            safe = "/" if kind == "path" else ""
            place = f"<{kind}:{name}>" if f"<{kind}:{name}>" in path else f"<{name}>"
            path = path.replace(place, quote_from_bytes(as_bytes(values[name]), safe=safe))
        return f"/{path}"


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the arguments of a route can be, by kind: the ids, names and tokens of this site."""

    ids: Sequence[str]
    slugs: Sequence[str]
    tokens: Sequence[str]

    def known(self, kind: str) -> Sequence[str]:
        """Return values that the kind of argument takes."""
        return {
            "uuid": self.ids,
            "slug": self.slugs,
            "str": self.tokens,
            "int": NUMBERS,
            "path": (*NUMBERS, *self.ids[:2], "1_2F2", "__fk__", "_5B"),
        }[kind]

    def any(self, kind: str) -> st.SearchStrategy[str]:
        """Return what is mostly a value of this kind, and sometimes anything at all."""
        return st.one_of(
            st.sampled_from(self.known(kind)),
            st.sampled_from(self.known(kind)),
            st.uuids().map(str) if kind == "uuid" else st.sampled_from(KNOWN),
        )


def routes() -> list[Route]:
    """Return all routes of the site, in the order in which they are tried."""
    return list(_routes_of(get_resolver().url_patterns, before=""))


def addresses_of(route: Route, arguments: Arguments) -> Iterator[str]:
    """Return the route's addresses with everything that this site knows."""
    names = list(route.arguments)
    for values in product(*(arguments.known(kind) for kind in route.arguments.values())):
        yield route.filled(dict(zip(names, values, strict=True)))


def _routes_of(patterns: Sequence[URLPattern | URLResolver], *, before: str) -> Iterator[Route]:
    for pattern in patterns:
        text = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes_of(pattern.url_patterns, before=text)
        elif "(?P<" not in text:
            kinds = {name: _kind(text, name) for name in getattr(pattern.pattern, "converters", {})}
            yield Route(text, kinds)


def _kind(pattern: str, name: str) -> str:
    before, found, _ = pattern.partition(f":{name}>")
    return before.rpartition("<")[2] if found else "str"
