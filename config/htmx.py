"""
One page or one panel: how a step answers with and without htmx.

The same URL serves both. Without htmx a step is a whole page; with it, only the
panel ``#step`` is sent, with a ``<title>`` so that the tab follows.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext, gettext_noop
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

DESCRIPTION = gettext_noop(
    "A free mobility check for a stiff lower back: seven movements, three scores, five exercises."
)

REFUSED = 422


class HtmxHttpRequest(HttpRequest):
    """A request that has passed django-htmx's middleware; for annotations only."""

    htmx: HtmxDetails


def render_page(
    request: HtmxHttpRequest,
    fragment: str,
    context: dict[str, object],
    *,
    title: str,
    description: str = "",
    htmx: bool = True,
    status: int = 200,
) -> HttpResponse:
    """
    Render ``fragment`` alone for htmx, or inside the whole page otherwise.

    Without ``htmx`` the page loads no script for it: right where nothing on the page asks for a
    part of itself. The description is what a search engine shows under the title, so it never
    holds an answer; without one it is that of the whole site.
    """
    text = page_text(
        request,
        fragment,
        context,
        title=title,
        description=description,
        htmx=htmx,
        refused=status == REFUSED,
    )
    return page_response(text, status=status)


def page_text(
    request: HtmxHttpRequest,
    fragment: str,
    context: dict[str, object],
    *,
    title: str,
    description: str = "",
    htmx: bool = True,
    refused: bool = False,
) -> str:
    """Render what ``render_page`` answers with."""
    return render_to_string(
        "_page.html" if request.htmx else "page.html",
        {
            # A frame has the name of what goes into it.
            "within": fragment,
            **context,
            "fragment": fragment,
            "title": title,
            "shown_title": gettext("Error: {title}").format(title=title) if refused else title,
            "description": description or gettext(DESCRIPTION),
            "with_htmx": htmx,
        },
        request,
    )


def page_response(text: str, *, status: int = 200) -> HttpResponse:
    """Answer with a rendered page or panel, which nothing on the way may keep."""
    response = HttpResponse(text, status=status)
    # Both answers vary, or a cache (or the Back button) mixes them up.
    patch_vary_headers(response, ["HX-Request"])
    # The pages hold a person's own answers.
    response["Cache-Control"] = "private, no-store"
    return response


def redirect_page(request: HtmxHttpRequest, to: str, *args: object) -> HttpResponse:
    """
    Redirect the whole page, even when only a panel asked.

    A plain 302 is followed inside the htmx request, so a full page would be
    swapped into the panel; the HX-Redirect header makes the browser navigate.
    """
    if request.htmx:
        return HttpResponseClientRedirect(resolve_url(to, *args))
    return redirect(to, *args)
