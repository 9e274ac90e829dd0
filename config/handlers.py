"""
What stands between the web server and Django: a request that cannot be read is still answered.

Django looks up the charset that a request names before any middleware or view can answer. A name
with a NUL in it (``charset*=utf-8''a%00b``) raises there, and the visitor would get the server's
own bare error; here the type of the body is taken as not given.
"""

from typing import Any

from django.core.handlers.asgi import ASGIHandler, ASGIRequest
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest


class TolerantWSGIRequest(WSGIRequest):
    """A request whose charset may be nonsense."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except ValueError:
            super()._set_content_type_params({**meta, "CONTENT_TYPE": ""})  # type: ignore[misc]


class TolerantASGIRequest(ASGIRequest):
    """The same for the other kind of server."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except ValueError:
            super()._set_content_type_params({**meta, "CONTENT_TYPE": ""})  # type: ignore[misc]


class TolerantWSGIHandler(WSGIHandler):
    """Answers requests with such a charset, too."""

    request_class = TolerantWSGIRequest


class TolerantASGIHandler(ASGIHandler):
    """The same for the other kind of server."""

    request_class = TolerantASGIRequest
