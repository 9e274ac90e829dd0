"""
The service worker, served from the root so that it may answer for every page.

Its source is a plain file. What changes from release to release is put before it: a browser
compares the whole text, so that new style sheets or scripts bring a new worker.
"""

import hashlib
import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

SOURCES = settings.BASE_DIR / "static" / "js"
FILES = (
    "css/tokens.css",
    "css/base.css",
    "css/components.css",
    "css/pages.css",
    "icons/mark.svg",
    "js/figure.js",
    "js/device.js",
    "js/kept_pages.js",
)
# The signs to get help for must be at hand wherever somebody practises.
PAGES = ("offline", "assessment:get_help")


@require_safe
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Send the worker, or the one that takes itself away where working offline is off."""
    if settings.WORKS_OFFLINE:
        source = (SOURCES / "service-worker.js").read_text(encoding="utf-8")
        text = f"const RELEASE = {json.dumps(_release(source))};\n{source}"
    else:
        text = (SOURCES / "service-worker-off.js").read_text(encoding="utf-8")
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")


def _release(source: str) -> dict[str, object]:
    release: dict[str, object] = {
        "static": settings.STATIC_URL,
        "sending": static("js/sending.js"),
        "files": [static(name) for name in FILES],
        "pages": [reverse(name) for name in PAGES],
    }
    told = json.dumps(release) + source
    return {**release, "version": hashlib.sha256(told.encode()).hexdigest()[:12]}
