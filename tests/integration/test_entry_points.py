"""What a web server loads: config.wsgi and config.asgi."""

from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from config import asgi, wsgi


def test_wsgi_is_the_site() -> None:
    assert isinstance(wsgi.application, WSGIHandler)
    assert wsgi.application.get_response(RequestFactory().get("/healthz")).status_code == 200


def test_asgi_is_there_for_servers_that_need_it() -> None:
    assert isinstance(asgi.application, ASGIHandler)
