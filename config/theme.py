"""
The theme of every page: light, dark, or as the device is set; chosen in the footer.

The choice is a cookie that holds this one word. It works without JavaScript: the form of
``templates/components/theme.html`` comes here, and the person goes back to where they were.
"""

from enum import StrEnum
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from config.errors import csrf_failure
from config.htmx import HtmxHttpRequest, render_page
from config.origin import came_from_our_page

COOKIE_NAME = "theme"
COOKIE_AGE = 365 * 24 * 3600
HOME = "/"


class Theme(StrEnum):
    """What a person can choose; ``DEVICE`` leaves it to the device's own setting."""

    DEVICE = "device"
    LIGHT = "light"
    DARK = "dark"


def theme_of(request: HttpRequest) -> Theme:
    """Return what this browser has chosen; anything unknown counts as no choice."""
    return _known(request.COOKIES.get(COOKIE_NAME, "")) or Theme.DEVICE


def theme_for_templates(request: HttpRequest) -> dict[str, object]:
    """Give every template the theme: a context processor."""
    return {"theme": theme_of(request)}


# Without a CSRF token, which would give a cookie to everybody who only reads: the browser's own
# word for where the form came from does instead.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def theme(request: HtmxHttpRequest) -> HttpResponse:
    """Show the choice alone; on POST keep it and go back."""
    if request.method != "POST":
        return render_page(request, "pages/_theme.html", {"error": ""}, title=gettext("Appearance"))
    if not came_from_our_page(request):
        return csrf_failure(request)
    chosen = _known(request.POST.get("theme", ""))
    if chosen is None:
        context: dict[str, object] = {"error": gettext("Choose light, dark, or as this device.")}
        return render_page(
            request, "pages/_theme.html", context, title=gettext("Appearance"), status=422
        )
    response = redirect(came_from(request))
    if chosen is Theme.DEVICE:
        response.delete_cookie(COOKIE_NAME, samesite="Lax")
    else:
        _remember(response, chosen)
    return response


def came_from(request: HttpRequest) -> str:
    """
    Return the page of ours that the request came from, without its host, or the front page.

    The browser's own word is better than a field of the form: htmx changes the address of a
    page whose footer stays.
    """
    origin = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(origin, allowed_hosts={request.get_host()}):
        return HOME
    parts = urlsplit(origin)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    # Once more without the host: "//elsewhere" is a path there, and another host in a redirect.
    is_path = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if is_path else HOME


def _known(word: str) -> Theme | None:
    return Theme(word) if word in set(Theme) else None


def _remember(response: HttpResponse, chosen: Theme) -> None:
    response.set_cookie(
        COOKIE_NAME,
        chosen.value,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
