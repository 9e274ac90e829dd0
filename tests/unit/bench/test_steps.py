"""A request of the light client as a server hands it to the site."""

from bench.messages import request
from bench.steps import environ_of


def test_a_form_comes_with_its_body_and_its_type() -> None:
    environ = environ_of(
        request("POST", "/x/", headers={"Host": "h", "HX-Request": "true"}, body="a=1")
    )

    assert (environ["REQUEST_METHOD"], environ["PATH_INFO"]) == ("POST", "/x/")
    assert (environ["HTTP_HOST"], environ["HTTP_HX_REQUEST"]) == ("h", "true")
    assert (environ["CONTENT_LENGTH"], environ["wsgi.input"].read()) == ("3", b"a=1")


def test_a_page_is_asked_for_without_a_body() -> None:
    environ = environ_of(request("GET", "/x/", headers={"Host": "h"}))

    assert "CONTENT_LENGTH" not in environ
    assert environ["wsgi.input"].read() == b""
