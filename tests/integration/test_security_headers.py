"""Headers on every response. The whole policy is compared, so that it cannot drift unseen."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_content_security_policy_is_exactly_this(client: Client) -> None:
    policy = client.get("/robots.txt").headers["Content-Security-Policy"]

    assert set(policy.split("; ")) == {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    }


def test_sensors_are_for_this_site_and_the_camera_is_for_nobody(client: Client) -> None:
    policy = client.get("/healthz").headers["Permissions-Policy"].split(", ")

    assert {"accelerometer=(self)", "gyroscope=(self)", "screen-wake-lock=(self)"} <= set(policy)
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(policy)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_the_usual_headers_are_there(client: Client, header: str, value: str) -> None:
    assert client.get("/healthz").headers[header] == value


def test_html_varies_on_htmx(client: Client) -> None:
    response = client.get("/no-such-page/")

    assert "HX-Request" in response.headers["Vary"]


def test_other_types_do_not(client: Client) -> None:
    assert "HX-Request" not in client.get("/robots.txt").headers.get("Vary", "")


def test_each_response_has_an_id_of_its_own(client: Client) -> None:
    first, second = (client.get("/healthz").headers["X-Request-ID"] for _ in range(2))

    assert len(first) == 8
    assert first != second


def test_html_is_compressed_for_who_asks(client: Client) -> None:
    response = client.get("/no-such-page/", headers={"Accept-Encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"
