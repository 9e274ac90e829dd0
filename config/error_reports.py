"""
One record for each error of ours, on the logger ``unwind.errors``, for whoever collects them.

It names the request's id, the route, and the types and places of the exceptions: no message of an
exception, no local value, no address, no body, no cookie.
"""

import logging
import sys
from typing import Any

from django.http import HttpRequest

from config.failures import failures_of
from config.json_logs import FACTS
from config.logs import route_of

LOGGER = "unwind.errors"
# What of an event of Sentry's may leave this machine.
KEPT = ("event_id", "timestamp", "level", "logger", "logentry", "message", "platform", "release")

log = logging.getLogger(LOGGER)


def report_error(sender: object, request: HttpRequest | None = None, **kwargs: object) -> None:
    """Report what Django has just caught; connected to its signal."""
    failures = list(failures_of(sys.exception()))
    method, route = (request.method, route_of(request)) if request else ("-", "(no request)")
    facts = {
        "method": method,
        "route": route,
        "failures": [{"type": each.kind, "places": each.places} for each in failures],
    }
    told = " caused by ".join(map(str, failures))
    log.error("%s %s %s", method, route, told, extra={FACTS: facts})


def only_reports(event: dict[str, Any], hint: object) -> dict[str, Any] | None:
    """
    Let nothing through but the records above: a ``before_send`` for Sentry's SDK.

    What the SDK adds of its own, such as the request, the person's address, local values and the
    lines logged before, is dropped, and so is every other event.
    """
    if event.get("logger") != LOGGER:
        return None
    return {name: event[name] for name in KEPT if name in event}
