"""A database that is locked, full or gone: 503, and nothing pretends to be saved."""

import sqlite3

import pytest
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.urls import handler404, handler500  # noqa: F401 - Django looks them up here
from config.urls import urlpatterns as site_urlpatterns

pytestmark = pytest.mark.urls(__name__)

FROM_OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}


def locked(request: HttpRequest) -> HttpResponse:
    cause = sqlite3.OperationalError("database is locked")
    cause.sqlite_errorcode = sqlite3.SQLITE_BUSY
    raise OperationalError("database is locked") from cause


def gone(request: HttpRequest) -> HttpResponse:
    raise InterfaceError("connection already closed")


urlpatterns = [path("test/locked/", locked), path("test/gone/", gone), *site_urlpatterns]


@pytest.mark.parametrize("address", ["/test/locked/", "/test/gone/"])
def test_it_is_a_503_that_says_nothing_was_saved(client: Client, address: str) -> None:
    response = client.post(address)

    assert response.status_code == 503
    assert "Nothing from this step was saved" in response.content.decode()


def test_it_says_when_to_come_back(client: Client) -> None:
    assert client.get("/test/locked/").headers["Retry-After"] == "5"


def test_it_is_never_kept_by_a_cache(client: Client) -> None:
    assert client.get("/test/locked/").headers["Cache-Control"] == "no-store"


def test_what_was_typed_can_be_sent_again(client: Client) -> None:
    response = client.post("/test/locked/", {"left": "30"}, headers=FROM_OUR_PAGE)

    assert '<input type="hidden" name="left" value="30">' in response.content.decode()


def test_htmx_gets_the_message_without_a_page(client: Client) -> None:
    response = client.post("/test/locked/", headers={"HX-Request": "true"})

    assert response.status_code == 503
    assert "Nothing from this step was saved" in response.content.decode()
    assert "<html" not in response.content.decode()


def test_the_log_has_a_warning_and_no_alarm(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/test/locked/")

    assert {record.levelname for record in caplog.records} <= {"WARNING", "INFO"}
