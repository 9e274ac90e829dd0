"""
Refuses a body that is too large before anything reads it.

Django's own limit counts form fields alone and lets files of any size through.
A body that does not say its length is never read: WSGI takes it for empty.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def body_size(get_response: GetResponse) -> GetResponse:
    """Answer 413 to a request whose body is larger than any form of ours."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if _declared(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return render(request, "413.html", status=413)
        return get_response(request)

    return middleware


def _declared(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdecimal() else 0
