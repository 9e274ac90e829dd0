"""Log lines: one each, with an id, without what people answered."""

import logging
import re
import sys

import pytest
from django.test import RequestFactory
from django.urls import ResolverMatch

from config.logs import RequestFilter, SafeFormatter, mask, request_id, route_of
from tests.architecture.source import ROOT, text_of


def record(message: str = "hello", **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("unwind", logging.INFO, "x.py", 1, message, (), None)
    made.__dict__.update(extra)
    return made


def with_exception(secret: str) -> logging.LogRecord:
    try:
        try:
            raise ValueError(secret)
        except ValueError as error:
            raise RuntimeError(secret) from error
    except RuntimeError:
        return record(exc_info=sys.exc_info())


def test_a_record_gets_the_id_of_its_request() -> None:
    line = record()
    token = request_id.set("ab12")
    RequestFilter().filter(line)
    request_id.reset(token)

    assert line.request_id == "ab12"  # type: ignore[attr-defined]


def test_outside_a_request_the_id_is_a_dash() -> None:
    line = record()
    RequestFilter().filter(line)

    assert line.request_id == "-"  # type: ignore[attr-defined]


def test_the_route_is_logged_and_not_the_address() -> None:
    request = RequestFactory().get("/shared/very-secret-token/?pain=7")
    request.resolver_match = ResolverMatch(print, (), {}, route="shared/<slug:token>/")

    assert route_of(request) == "/shared/<slug:token>/"


def test_django_s_own_record_loses_the_address() -> None:
    request = RequestFactory().get("/shared/very-secret-token/")
    line = record("Not Found: /shared/very-secret-token/", request=request, status_code=404)
    RequestFilter().filter(line)

    assert line.getMessage() == "GET (no route) 404"


def test_an_exception_says_type_and_place_but_not_its_message() -> None:
    text = SafeFormatter("{message}", style="{").format(with_exception("hip_ir is 30"))

    assert "RuntimeError at tests/unit/test_logs.py:" in text
    assert "caused by ValueError at" in text
    assert "hip_ir" not in text


def test_everything_is_on_one_line() -> None:
    text = SafeFormatter("{message}", style="{").format(with_exception("a\nb"))

    assert "\n" not in text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("GET /shared/abc-DEF_1/ failed", "GET /shared/.../ failed"),
        ("/shared/abc", "/shared/..."),
        ("https://unwind.example/carry/abc/?x=1", "https://unwind.example/carry/.../?x=1"),
        ('{"uri": "/carry/abc"}', '{"uri": "/carry/..."}'),
        ("GET /shared/<str:token>/ 200", "GET /shared/<str:token>/ 200"),
        ("POST /carry/ 200", "POST /carry/ 200"),
    ],
)
def test_a_secret_in_an_address_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_the_error_log_of_our_proxy_leaves_out_who_asked_for_what() -> None:
    left_out = set(re.findall(r"request>(\w+) delete", text_of(ROOT / "deploy" / "Caddyfile")))

    assert left_out == {"uri", "headers", "remote_ip", "remote_port", "client_ip"}


def test_a_line_of_another_package_is_masked_as_well() -> None:
    line = record("upstream closed: /shared/very-secret-token/")

    assert "very-secret-token" not in SafeFormatter("{message}", style="{").format(line)
