"""Removing from a browser what the site left in it. The answers on the server stay."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from assessment.services.identity import COOKIE_NAME, forget
from assessment.views.mine import CLEAR_SITE_DATA
from config import theme
from config.htmx import HtmxHttpRequest, render_page

# The header could clear cookies as well, but then it takes those of neighbouring sites along.
OTHER_COOKIES = (
    settings.CSRF_COOKIE_NAME,
    settings.SESSION_COOKIE_NAME,
    CookieStorage.cookie_name,
    theme.COOKIE_NAME,
)


@require_http_methods(["GET", "HEAD", "POST"])
def this_device(request: HtmxHttpRequest) -> HttpResponse:
    """Ask once more; on POST take all cookies away and have the browser clear its storage."""
    if request.method == "POST":
        return _removed(request)
    return render_page(
        request,
        "assessment/_this_device.html",
        {"has_cookie": COOKIE_NAME in request.COOKIES},
        title=gettext("Remove everything from this device"),
        htmx=False,
    )


def _removed(request: HtmxHttpRequest) -> HttpResponse:
    # This page must not bring back the worker that it has just sent away.
    context: dict[str, object] = {"works_offline": False, "theme": theme.Theme.DEVICE}
    response = render_page(
        request,
        "assessment/_this_device_cleared.html",
        context,
        title=gettext("Removed from this device"),
        htmx=False,
    )
    response["Clear-Site-Data"] = CLEAR_SITE_DATA
    forget(response)
    for name in OTHER_COOKIES:
        response.delete_cookie(name, samesite="Lax")
    return response
