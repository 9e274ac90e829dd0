"""Counts every request by the name of its route, never by its address."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]

METHODS = frozenset({"GET", "HEAD", "POST"})
NO_ROUTE = "none"
OTHER = "other"


def count_requests(get_response: GetResponse) -> GetResponse:
    """Count and time requests, where somebody wants to know."""
    if not settings.METRICS_BIND:
        raise MiddlewareNotUsed
    from config.metrics.counters import counters  # noqa: PLC0415 - a site without needs no library

    # At the start and not at the first visitor: a folder that cannot be written to is told then.
    counted = counters()

    def middleware(request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        response = get_response(request)
        seconds = time.perf_counter() - started
        match = request.resolver_match
        route = match.view_name if match and match.view_name else NO_ROUTE
        # A visitor can send any word as a method; each would be a line of its own.
        method = request.method if request.method in METHODS else OTHER
        counted.requests.labels(route, method, str(response.status_code)).inc()
        counted.seconds.labels(route).observe(seconds)
        return response

    return middleware
