"""Served by https, behind a proxy that says so."""

import pytest
from django.test import Client
from pytest_django import Settings


@pytest.fixture(autouse=True)
def https(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.CSRF_COOKIE_SECURE = True


def test_plain_http_is_redirected(client: Client) -> None:
    response = client.get("/robots.txt")

    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/robots.txt"


def test_a_probe_from_inside_is_not(client: Client) -> None:
    assert client.get("/healthz").status_code == 200


def test_what_the_proxy_says_counts(client: Client) -> None:
    response = client.get("/robots.txt", headers={"X-Forwarded-Proto": "https"})

    assert response.status_code == 200
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.django_db
def test_the_form_cookie_is_secure_and_hidden_from_scripts(client: Client) -> None:
    client.get("/test/safety/", headers={"X-Forwarded-Proto": "https"})

    cookie = client.cookies["csrftoken"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
