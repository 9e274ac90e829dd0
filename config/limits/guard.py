"""Refusing what was tried too often, kindly and with a time to come back."""

import math
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext

from config.errors import repeatable_fields
from config.htmx import HtmxHttpRequest, render_page
from config.limits.counting import Tally, attempts_so_far, count_attempt
from config.limits.rules import WRONG_LINKS, Limit
from config.limits.visitor import visitor_of
from config.metrics import events

P = ParamSpec("P")
View = Callable[Concatenate[HtmxHttpRequest, P], HttpResponse]


def refusal(request: HtmxHttpRequest, *, limit: Limit) -> HttpResponse | None:
    """Count an attempt; return the page that refuses it, or nothing within the limit."""
    if not limit.most:
        return None
    now = timezone.now()
    tally = count_attempt(limit, visitor=visitor_of(request), now=now)
    if tally.count <= limit.most:
        return None
    return too_many(request, limit=limit, tally=tally, now=now)


def without_guessing(view: View[P]) -> View[P]:
    """
    Let nobody try one link after the other: each 404 of the view counts as a wrong one.

    A link that works is not counted, so it costs one query and no write. Whoever has tried too
    many gets no further answer, neither to a wrong link nor to a right one.
    """

    @wraps(view)
    def guarded(request: HtmxHttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        limit = WRONG_LINKS
        if not limit.most:
            return view(request, *args, **kwargs)
        now, visitor = timezone.now(), visitor_of(request)
        tally = attempts_so_far(limit, visitor=visitor, now=now)
        if tally.count < limit.most:
            response = view(request, *args, **kwargs)
            if response.status_code != 404:
                return response
            tally = count_attempt(limit, visitor=visitor, now=now)
            if tally.count <= limit.most:
                return response
        return too_many(request, limit=limit, tally=tally, now=now)

    return guarded


def too_many(
    request: HtmxHttpRequest, *, limit: Limit, tally: Tally, now: datetime
) -> HttpResponse:
    """429: says when to try again, and keeps what was typed."""
    events.limited(limit.setting)
    seconds = max(1, math.ceil(tally.ends_at - now.timestamp()))
    response = render_page(
        request,
        "_too_many.html",
        {"fields": repeatable_fields(request), "minutes": math.ceil(seconds / 60)},
        title=gettext("Please wait a little"),
        htmx=False,
        status=429,
    )
    response["Retry-After"] = str(seconds)
    # This page, too, may stand at the address of a link. Where it holds a form, "no-referrer"
    # would make the form's Origin "null", which the CSRF check refuses.
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "same-origin" if request.method == "POST" else "no-referrer"
    return response
