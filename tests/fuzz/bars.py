"""What no answer may ever be, whatever was asked."""

import gzip
import re
from collections.abc import Collection
from urllib.parse import urlsplit

import brotli
from django.http import HttpResponseBase, StreamingHttpResponse

from tests.fuzz.hostile import TAG
from tests.fuzz.people import MARK
from tests.fuzz.shots import Shot

# An element or an attribute of this name can only come from a value that was not escaped.
_MARKUP = re.compile(rf"<{TAG}|[\s\"'/]{TAG}\s*=\s*[\"']".encode(), re.IGNORECASE)
_TYPES_WITH_MARKUP = ("text/html", "image/svg", "application/xml", "text/xml", "application/xhtml")
_SERVER_ERROR = 500


def problems_of(shot: Shot, response: HttpResponseBase, *, secret: Collection[str]) -> list[str]:
    """Return what is wrong with an answer: nothing, if all is well."""
    content = body_of(response)
    problems = []
    if response.status_code >= _SERVER_ERROR:
        problems.append(f"status {response.status_code}: {_error(response)}")
    if _has_markup(response, content):
        found = _MARKUP.search(content)
        near = content[max(0, found.start() - 80) : found.end() + 80] if found else b""
        problems.append(f"a value came back as markup: {near!r}")
    if MARK.encode() in content:
        problems.append("a row of somebody else was shown")
    sent = f"{shot.address} {shot.body[:10_000]!r} {shot.headers}".lower()
    for one in secret:
        if one.encode() in content and one not in sent:
            problems.append(f"the id {one} of somebody else was told")
    if leads_away(response):
        problems.append(f"it leads to another site: {response.headers['Location']!r}")
    return problems


def body_of(response: HttpResponseBase) -> bytes:
    """Return the whole answer as it was before it was packed."""
    if isinstance(response, StreamingHttpResponse):
        content = b"".join(response)
    else:
        content = getattr(response, "content", b"")
    if response.headers.get("Content-Encoding") == "gzip" and content:
        return gzip.decompress(content)
    if response.headers.get("Content-Encoding") == "br" and content:
        return bytes(brotli.decompress(content))
    return bytes(content)


def leads_away(response: HttpResponseBase) -> bool:
    """Whether a redirect goes to another site than this one."""
    target = response.headers.get("Location") or response.headers.get("HX-Redirect") or ""
    parts = urlsplit(target.replace("\\", "/"))
    return parts.scheme not in {"", "http", "https"} or parts.netloc not in {"", "testserver"}


def _has_markup(response: HttpResponseBase, content: bytes) -> bool:
    kind = response.headers.get("Content-Type", "text/html")
    return kind.startswith(_TYPES_WITH_MARKUP) and _MARKUP.search(content) is not None


def _error(response: HttpResponseBase) -> str:
    error = getattr(response, "exc_info", None)
    if not error:
        return "no exception"
    place = error[2]
    while place.tb_next:
        place = place.tb_next
    code = place.tb_frame.f_code
    return f"{error[0].__name__}: {error[1]} at {code.co_filename}:{place.tb_lineno}"
