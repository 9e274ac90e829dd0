"""The headers by which a browser holds the site to its own files and the few powers it needs."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

GetResponse = Callable[[HttpRequest], HttpResponseBase]

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

# What never becomes a page by itself may load nothing: a file, a redirect, and a panel, which
# lives in its page, under that page's policy. There are many, so the long one costs kilobytes.
POLICY_OF_A_PART = "default-src 'none'; frame-ancestors 'none'"

# These speak of a whole page. A panel comes by script into one that has them.
OF_A_PAGE = (
    "Content-Language",
    "Cross-Origin-Opener-Policy",
    "Referrer-Policy",
    "X-Frame-Options",
)

# Measuring needs the movement sensors, the player the screen and its sounds, sharing the rest.
# Only names that browsers know: they warn of every other in the console.
FOR_OURSELVES = (
    "accelerometer",
    "autoplay",
    "clipboard-write",
    "gyroscope",
    "screen-wake-lock",
)
FOR_NOBODY = (
    "browsing-topics",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "digital-credentials-get",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "interest-cohort",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join(
    [f"{power}=(self)" for power in FOR_OURSELVES] + [f"{power}=()" for power in FOR_NOBODY]
)


def security_headers(get_response: GetResponse) -> GetResponse:
    """Set the headers that Django's SecurityMiddleware leaves to the site."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_panel = "HX-Request" in request.headers
        is_part = is_panel or _is_part(request, response)
        policy = POLICY_OF_A_PART if is_part else CONTENT_SECURITY_POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if is_panel:
            for header in OF_A_PAGE:
                del response.headers[header]
        else:
            # A static file leaves before the middleware that sets this one for pages.
            response.headers.setdefault("X-Frame-Options", "DENY")
        if response.headers.get("Content-Type", "").startswith("text/html"):
            # Only a page can hand powers on.
            if not is_part:
                response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
            # Page and panel share an address, and a cookie chooses the theme:
            # a cache must not mix them up.
            patch_vary_headers(response, ["HX-Request", "Cookie"])
        return response

    return middleware


def _is_part(request: HttpRequest, response: HttpResponseBase) -> bool:
    is_file = request.path.startswith(settings.STATIC_URL)
    is_redirect = 300 <= response.status_code < 400
    return is_file or is_redirect
