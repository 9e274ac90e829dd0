"""
Which pages a browser may keep for the time without a network.

A page is kept only if its view says so here. The header is the whole contract: the worker in
``static/js/service-worker.js`` knows no address of ours, so what nobody marks, such as a
shared result, is never kept. ``docs/offline.md`` has the rules.
"""

import functools
from collections.abc import Callable
from typing import ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from config.htmx import HtmxHttpRequest, render_page

HEADER = "X-Keep-Offline"
OK = 200

P = ParamSpec("P")


def keep_on_device(response: HttpResponse, *, also: str = "") -> HttpResponse:
    """Let the browser keep this page, and with it the page at the address ``also``."""
    if response.status_code == OK:
        response.headers[HEADER] = also
    return response


def kept_on_device(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Let the browser keep what this view shows, but for its refusals."""

    @functools.wraps(view)
    def kept(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return keep_on_device(view(*args, **kwargs))

    return kept


@require_safe
@kept_on_device
def offline(request: HtmxHttpRequest) -> HttpResponse:
    """Say that there is no network; kept on the device and shown for every page that is not."""
    return render_page(
        request, "pages/_offline.html", {}, title=gettext("You are offline"), htmx=False
    )


def offline_for_templates(request: HttpRequest) -> dict[str, object]:
    """Tell every template whether this installation works offline: a context processor."""
    return {"works_offline": settings.WORKS_OFFLINE}
