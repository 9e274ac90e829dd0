"""The pages for when something goes wrong, each in words that help."""

import sqlite3
import sys

from django.db import Error, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext

from config.htmx import DESCRIPTION
from config.logs import request_id
from config.metrics import events
from config.origin import came_from_our_page

RETRY_SECONDS = 5

# Where a lost form would cost somebody typing; everywhere else, starting over is no loss.
REPEATABLE_PATHS = ("/test/", "/results/", "/routine/", "/practice/")
NEVER_REPEATED = ("csrf", "password", "secret", "token")
MOST_REPEATED_FIELDS = 100

BUSY_SQLITE_CODES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)
# A leader that has just been demoted still answers, but refuses to write.
READ_ONLY_TRANSACTION = "25006"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, but for a failed CSRF check, which has a page of its own."""
    return render(request, "403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when a middleware met the busy database before any view did."""
    error = sys.exception()
    if isinstance(error, Error) and is_busy(error):
        return database_is_busy(request)
    # Without the request, whose context may be what broke.
    try:
        page: str = render_to_string("500.html", {"request_id": request_id.get()})
    except Exception:  # noqa: BLE001 - whatever it is, such as a style sheet never collected
        text = gettext("Something went wrong on our side. Its number is {number}.")
        page = text.format(number=request_id.get())
    return HttpResponse(page, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose page was open too long; what was typed can be sent again."""
    context = {
        "fields": repeatable_fields(request),
        "fragment": "_csrf_failure.html",
        "shown_title": gettext("Please send that again"),
        "description": gettext(DESCRIPTION),
        "with_htmx": True,
    }
    # CSRF is checked before any view, and before django-htmx has looked at the request.
    template = "_page.html" if request.headers.get("HX-Request") else "page.html"
    return render(request, template, context, status=403)


def database_is_busy(request: HttpRequest) -> HttpResponse:
    """503: says that nothing was saved, and when to try again."""
    events.database_busy()
    context = {"fields": repeatable_fields(request), "retry_seconds": RETRY_SECONDS}
    template = "_unavailable.html" if request.headers.get("HX-Request") else "503.html"
    try:
        response = render(request, template, context, status=503)
    except Error:
        # The frame of the page asked the database as well: send the message without it.
        response = HttpResponse(render_to_string("_unavailable.html", context), status=503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    response.headers["Cache-Control"] = "no-store"
    return response


def content_is_unsound(request: HttpRequest) -> HttpResponse:
    """503: the operator has to mend a file; what the person typed can be sent again then."""
    context = {"fields": repeatable_fields(request)}
    response = render(request, "503_content.html", context, status=503)
    response.headers["Cache-Control"] = "no-store"
    return response


def is_busy(error: Exception) -> bool:
    """Whether trying again later can help, judged by the driver's own error."""
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        # The low byte is the kind of error; the rest says which variety.
        return (getattr(cause, "sqlite_errorcode", 0) & 0xFF) in BUSY_SQLITE_CODES
    if getattr(cause, "sqlstate", None) == READ_ONLY_TRANSACTION:
        return True
    return isinstance(error, OperationalError | InterfaceError)


def repeatable_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """
    What was typed, for a form that sends it again.

    Empty unless the form came from a page of ours: offering to send another
    site's form would turn the CSRF check into one click.
    """
    if request.method != "POST" or not request.path.startswith(REPEATABLE_PATHS):
        return []
    if not came_from_our_page(request):
        return []
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if not any(word in name.lower() for word in NEVER_REPEATED)
        for value in values
    ]
    return fields[:MOST_REPEATED_FIELDS]
