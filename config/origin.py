"""Whether a form came from a page of ours, by what the browser itself says of it."""

from django.http import HttpRequest


def came_from_our_page(request: HttpRequest) -> bool:
    """Judge by headers that no script of another site can set."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    # Browsers from before 2023 do not send it, but do send Origin with a form.
    # Compared as text: what is no address at all ("http://[") must not become an error of ours.
    return request.headers.get("Origin", "").partition("://")[2] == request.get_host()
