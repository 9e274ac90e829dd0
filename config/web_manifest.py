"""What a device needs to put the site among its apps."""

from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from config.languages import language_tag

# The paper of the light theme, as in static/css/tokens.css; a manifest has no dark one.
PAPER = "#fbf8f2"
ICONS = (
    ("icons/app-192.png", "192x192", "any"),
    ("icons/app-512.png", "512x512", "any"),
    ("icons/app-maskable-512.png", "512x512", "maskable"),
)


@require_safe
@cache_control(no_cache=True)
def web_manifest(request: HttpRequest) -> JsonResponse:
    """Name the site, its colours and its icons."""
    manifest = {
        "id": reverse("assessment:landing"),
        "name": "Unwind",
        "short_name": "Unwind",
        "description": gettext("See how you move, then loosen up: for a stiff lower back."),
        "lang": language_tag(),
        "start_url": reverse("assessment:landing"),
        "scope": reverse("assessment:landing"),
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["fitness", "health"],
        "icons": [
            {"src": static(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")
