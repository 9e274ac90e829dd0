"""What search engines are asked to leave alone."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# Pages that hold one person's answers. The admin is not named: that would point at it.
PERSONAL_PATHS = ("/test/", "/results/", "/routine/", "/practice/", "/data/", "/shared/")


@require_safe
@cache_control(max_age=86_400)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Allow the guides, disallow everything personal."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PERSONAL_PATHS), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
