"""The id of a request: ours, or the one that our proxy gave."""

import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from config.urls import handler404, handler500  # noqa: F401 - Django looks them up here
from config.urls import urlpatterns as site_urlpatterns

pytestmark = pytest.mark.urls(__name__)

GIVEN = "0f8fad5b-d9cb-469f-a165-70867728950e"


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("hip_ir is 30")


urlpatterns = [path("broken/", broken), *site_urlpatterns]


@pytest.fixture
def behind_a_proxy(settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


def id_for(given: str) -> str:
    return Client().get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]


@pytest.mark.usefixtures("behind_a_proxy")
def test_the_proxy_s_id_is_taken() -> None:
    assert id_for(GIVEN) == GIVEN


def test_a_visitor_s_is_not() -> None:
    assert len(id_for(GIVEN)) == 8


@pytest.mark.usefixtures("behind_a_proxy")
@pytest.mark.parametrize(
    "given", ["", "short", "a" * 65, "0f8fad5b ERROR", "0f8fad5b\nERROR", "0f8fad5b/../", "é" * 9]
)
def test_a_malformed_one_is_not(given: str) -> None:
    found = id_for(given)

    assert found != given
    assert len(found) == 8


@pytest.mark.usefixtures("behind_a_proxy")
def test_an_error_is_reported_once_with_the_id_on_its_page(
    caplog: pytest.LogCaptureFixture,
) -> None:
    quiet = Client(raise_request_exception=False)

    with caplog.at_level(logging.WARNING):
        response = quiet.get("/broken/", headers={"X-Request-ID": GIVEN})

    assert response.status_code == 500
    assert GIVEN in response.content.decode()
    reports = [record for record in caplog.records if record.name == "unwind.errors"]
    assert [record.getMessage().split()[:3] for record in reports] == [
        ["GET", "/broken/", "RuntimeError"]
    ]
