"""Where a browser looks for an icon when a page, such as the admin's, names none."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(max_age=86_400)
def favicon(request: HttpRequest) -> HttpResponse:
    """Send the browser to the site's own icon."""
    return redirect(static("icons/mark.svg"))
