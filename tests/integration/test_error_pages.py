"""What people see when something goes wrong."""

import io
import logging
import sqlite3

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config import errors
from config.urls import (  # noqa: F401 - Django looks the handlers up in this module
    handler400,
    handler403,
    handler404,
    handler500,
)
from config.urls import urlpatterns as site_urlpatterns

pytestmark = pytest.mark.urls(__name__)


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("hip_ir is 30")


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def missing_table(request: HttpRequest) -> HttpResponse:
    raise OperationalError("no such table") from _sqlite_error()


def _sqlite_error() -> Exception:
    error = sqlite3.OperationalError("no such table")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    return error


urlpatterns = [
    *site_urlpatterns,
    path("broken", broken),
    path("forbidden", forbidden),
    path("suspicious", suspicious),
    path("missing-table", missing_table),
]


@pytest.fixture
def quiet_client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/suspicious", 400, "We could not read that request"),
        ("/forbidden", 403, "not yours to open"),
        ("/nowhere", 404, "Page not found"),
        ("/broken", 500, "Something went wrong on our side"),
        ("/missing-table", 500, "Something went wrong on our side"),
    ],
)
def test_it_says_what_happened(quiet_client: Client, address: str, status: int, words: str) -> None:
    response = quiet_client.get(address)

    assert response.status_code == status
    assert words in response.content.decode()


@pytest.mark.parametrize("address", ["/suspicious", "/forbidden", "/nowhere", "/broken"])
def test_it_offers_a_way_on(quiet_client: Client, address: str) -> None:
    assert 'href="/"' in quiet_client.get(address).content.decode()


def test_a_wrong_host_name_gets_a_page_too(quiet_client: Client) -> None:
    response = quiet_client.get("/", headers={"Host": "evil.example"})

    assert response.status_code == 400
    assert "We could not read that request" in response.content.decode()


def test_an_error_of_ours_names_the_number_in_the_log(quiet_client: Client) -> None:
    response = quiet_client.get("/broken")

    assert f"the number {response.headers['X-Request-ID']}." in response.content.decode()


def test_the_log_does_not_repeat_what_the_exception_said(
    quiet_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = io.StringIO()
    monkeypatch.setattr(logging.getLogger("django").handlers[0], "stream", log)

    quiet_client.get("/broken")

    line = log.getvalue()
    assert "RuntimeError" in line
    assert "hip_ir" not in line


def test_it_still_says_so_when_even_its_page_cannot_be_made(
    quiet_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unmade(*_arguments: object) -> str:
        raise ValueError("no such style sheet")

    monkeypatch.setattr(errors, "render_to_string", unmade)

    response = quiet_client.get("/broken")

    assert response.status_code == 500
    assert response.headers["X-Request-ID"] in response.content.decode()
