"""What search engines may read."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(max_age=86_400)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """
    Allow everything and say where the sitemap is.

    Nothing personal is named: without the right cookie those pages are not found, and a shared
    result says "noindex" itself, which a crawler can only read if it may fetch the page.
    """
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", "Allow: /", f"Sitemap: {sitemap}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
