"""What every request passes on its way in and every response on its way out."""

import logging
import re
import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.db import DataError, Error
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from config.content_files.errors import ContentError
from config.errors import bad_request, content_is_unsound, database_is_busy, is_busy
from config.json_logs import FACTS
from config.logs import request_id, route_of

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# Nothing in it can end a line or pretend to be another part of it.
WELL_FORMED_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
PROBES = ("/healthz", "/readyz")

log = logging.getLogger("unwind.requests")


def request_log(get_response: GetResponse) -> GetResponse:
    """Give the request an id, in its log lines and in X-Request-ID, and log how it ended."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        token = request_id.set(_id_of(request))
        started = time.perf_counter()
        try:
            response = get_response(request)
            response.headers["X-Request-ID"] = request_id.get()
            _log_end(request, response, milliseconds=1000 * (time.perf_counter() - started))
            return response
        finally:
            request_id.reset(token)

    return middleware


def _log_end(request: HttpRequest, response: HttpResponseBase, *, milliseconds: float) -> None:
    facts = {
        "method": request.method,
        "route": route_of(request),
        "status": response.status_code,
        "ms": int(milliseconds + 0.5),
    }
    # Probes come every few seconds and say nothing new.
    level = logging.DEBUG if request.path in PROBES else logging.INFO
    log.log(level, "%s %s %d %d ms", *facts.values(), extra={FACTS: facts})


def _id_of(request: HttpRequest) -> str:
    """Take the id that our proxy gave, so that its lines and ours can be put side by side."""
    given = request.headers.get("X-Request-ID", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return given if WELL_FORMED_ID.fullmatch(given) else secrets.token_hex(4)


class DatabaseBusy:
    """
    Answers 503 when the database is locked, full or gone.

    By the time an exception arrives here, ``atomic`` has rolled back: what the
    page says, that nothing was saved, is true. A mistake of ours, such as a
    missing column, is not "busy" and stays a 500.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn the exception into a page, or leave it to the 500 handler."""
        if not isinstance(error, Error) or not is_busy(error):
            return None
        log.warning("database busy", exc_info=error)
        return database_is_busy(request)


class UnstorableValue:
    """
    Answers 400 to a value that the database cannot hold as it is.

    PostgreSQL has no text with a NUL in it; a cookie of the admin can bring one past every form.
    SQLite has no whole number of more than 64 bits; a list of keys in the admin can hold one.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn the exception into a page, or leave it to the 500 handler."""
        is_too_large = isinstance(error, OverflowError) and "SQLite INTEGER" in str(error)
        if not isinstance(error, DataError) and not is_too_large:
            return None
        log.warning("a value that cannot be stored", exc_info=error)
        return bad_request(request)


class ContentUnsound:
    """Answers 503 when content files are missing or broken; the log names file and row."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn the exception into a page, or leave it to the 500 handler."""
        if not isinstance(error, ContentError):
            return None
        log.error("content is not sound, run manage.py check_content: %s", error)
        return content_is_unsound(request)
