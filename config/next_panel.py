"""A saved step answers htmx with the next panel at once, not with a redirect to it."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict

from config.htmx import HtmxHttpRequest

GetResponse = Callable[[HtmxHttpRequest], HttpResponse]

OK = 200
FOUND = 302


def next_panel(get_response: GetResponse) -> GetResponse:
    """
    Follow the redirect of a saved step inside the site, which spares every step a request.

    This middleware stands last: the view that saved has ended, and its transaction with it, so
    what follows only reads. Where that does not succeed, the browser gets the redirect as it is.
    """

    def middleware(request: HtmxHttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method != "POST" or response.status_code != FOUND or not request.htmx:
            return response
        onward = following(request, response)
        panel = get_response(onward)
        if panel.status_code != OK:
            return response
        if onward.path != request.htmx.current_url_abs_path:
            panel.headers.setdefault("HX-Push-Url", response.headers["Location"])
        response.cookies.update(panel.cookies)
        panel.cookies = response.cookies
        return panel

    return middleware


def following(request: HtmxHttpRequest, redirect: HttpResponse) -> HtmxHttpRequest:
    """Return the request that the browser would send next."""
    to = urlsplit(redirect.headers["Location"])
    given = {name: morsel.value for name, morsel in redirect.cookies.items()}
    onward = type(request).__new__(type(request))
    vars(onward).update(
        vars(request),
        method="GET",
        path=to.path,
        path_info=to.path,
        # Its own, for what the page asks of it is done: the form's token needs no new cookie.
        META=request.META | {"REQUEST_METHOD": "GET", "QUERY_STRING": to.query},
        GET=QueryDict(to.query),
        COOKIES=request.COOKIES | given,
    )
    return onward
