"""Every address of the site with something in the place of each part that varies."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

EXAMPLES = {
    "uuid": str(UUID(int=1)),
    "slug": "some-name",
    "str": "some-text",
    "int": "1",
    "path": "some/path",
}


def every_address(resolver: URLResolver | None = None, prefix: str = "/") -> Iterator[str]:
    """Walk the URL configuration, so that a new page cannot be forgotten."""
    for entry in (resolver or get_resolver()).url_patterns:
        if not isinstance(entry.pattern, RoutePattern):
            continue  # the admin's catch-all, which is a regular expression
        address = prefix + _filled(entry.pattern)
        if isinstance(entry, URLPattern):
            yield address
        else:
            yield from every_address(entry, address)


def _filled(pattern: RoutePattern) -> str:
    text = str(pattern)
    for name, converter in pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        kind = {"string": "str"}.get(kind, kind)
        for written in (f"<{kind}:{name}>", f"<{name}>"):
            text = text.replace(written, EXAMPLES[kind])
    return text
