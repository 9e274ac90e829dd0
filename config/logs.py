"""
Log lines that can be read and kept: one line each, with the request's id.

What people answer is health data, and a line of log lives longer than a page.
So a line names the route's pattern instead of the address (which may hold an id
or a share link), and an exception is reduced to its type and its place: the
message of a database error may quote the row that was refused. Should a line of
another package name an address all the same, the secret in it is masked.
"""

import logging
import re
from contextvars import ContextVar
from types import TracebackType

from django.http import HttpRequest

from config.failures import failures_of

NO_REQUEST = "-"

# Addresses that hold a secret; what a route's pattern has in its place starts with "<".
SECRET_IN_ADDRESS = re.compile(r"/(shared|carry)/(?!<)[^/\s\"'?]+")

request_id: ContextVar[str] = ContextVar("request_id", default=NO_REQUEST)

OptionalExcInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


def route_of(request: HttpRequest) -> str:
    """The pattern of the matched URL; never the address itself."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else "(no route)"


def mask(text: str) -> str:
    """Take the secret out of every address of a share link or transfer link in a text."""
    return SECRET_IN_ADDRESS.sub(r"/\1/...", text)


class RequestFilter(logging.Filter):
    """Adds the request's id, and takes the address out of Django's own records."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place and let it pass."""
        record.request_id = request_id.get()
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest):
            status = getattr(record, "status_code", "")
            record.msg = f"{request.method} {route_of(request)} {status}".rstrip()
            record.args = ()
        return True


class ExceptionsOnly(logging.Filter):
    """For Django's request log: all else in it repeats unwind.requests or unwind.errors."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let records pass that carry an exception, and are no error of ours."""
        return record.exc_info is not None and getattr(record, "status_code", 0) < 500


class SafeFormatter(logging.Formatter):
    """Keeps a record on one line, without what an exception says and without a link's secret."""

    def format(self, record: logging.LogRecord) -> str:
        """Format as usual, then fold the lines into one."""
        # The standard formatter caches the traceback of the first handler on the record.
        record.exc_text = None
        return mask(" | ".join(line.strip() for line in super().format(record).splitlines()))

    def formatException(self, ei: OptionalExcInfo) -> str:  # noqa: N802 - the standard library's name
        """Type and place of the exception and of each cause, innermost call first."""
        return " caused by ".join(map(str, failures_of(ei[1])))
