"""What a web server loads: config.wsgi and config.asgi."""

import pytest
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from config import asgi, wsgi


def test_wsgi_is_the_site() -> None:
    assert isinstance(wsgi.application, WSGIHandler)
    assert wsgi.application.get_response(RequestFactory().get("/healthz")).status_code == 200


def test_asgi_is_there_for_servers_that_need_it() -> None:
    assert isinstance(asgi.application, ASGIHandler)


# Django looks after its connections at each request, also where no page needs one.
@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["charset*=utf-8''a%00b", "charset=no-such-thing"])
def test_a_charset_that_cannot_be_read_is_still_answered(charset: str) -> None:
    request = RequestFactory().get("/healthz")
    environ = {**request.environ, "CONTENT_TYPE": f"text/plain; {charset}"}

    received = wsgi.application.request_class(environ)

    assert wsgi.application.get_response(received).status_code == 200
