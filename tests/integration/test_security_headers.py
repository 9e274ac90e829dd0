"""Headers on every response. The whole policy is compared, so that it cannot drift unseen."""

import pytest
from django.test import Client

from config.security_headers import (
    CONTENT_SECURITY_POLICY,
    OF_A_PAGE,
    PERMISSIONS_POLICY,
    POLICY_OF_A_PART,
)

pytestmark = pytest.mark.django_db


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
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    }


def test_sensors_and_the_screen_are_for_this_site(client: Client) -> None:
    policy = client.get("/why/").headers["Permissions-Policy"].split(", ")

    assert {power for power in policy if not power.endswith("=()")} == {
        "accelerometer=(self)",
        "autoplay=(self)",
        "clipboard-write=(self)",
        "gyroscope=(self)",
        "screen-wake-lock=(self)",
    }


def test_everything_else_is_for_nobody(client: Client) -> None:
    policy = client.get("/why/").headers["Permissions-Policy"].split(", ")

    assert {"camera=()", "microphone=()", "geolocation=()", "magnetometer=()"} <= set(policy)


@pytest.mark.parametrize("path", ["/healthz", "/no-such-page/", "/static/css/base.css"])
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
def test_every_answer_has_them(client: Client, path: str, header: str, value: str) -> None:
    response = client.get(path)
    response.close()

    assert response.headers[header] == value


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/healthz", CONTENT_SECURITY_POLICY),
        ("/no-such-page/", CONTENT_SECURITY_POLICY),
        ("/service-worker.js", CONTENT_SECURITY_POLICY),
        ("/static/css/base.css", POLICY_OF_A_PART),
    ],
)
def test_pages_have_the_policy_and_files_a_shorter_one(
    client: Client, path: str, policy: str
) -> None:
    response = client.get(path)
    response.close()

    assert response.headers["Content-Security-Policy"] == policy


@pytest.mark.parametrize("path", ["/why/", "/no-such-page/", "/test/safety/"])
def test_every_page_names_its_powers(client: Client, path: str) -> None:
    assert client.get(path).headers["Permissions-Policy"] == PERMISSIONS_POLICY


@pytest.mark.parametrize(
    ("path", "headers"), [("/why/", {"HX-Request": "true"}), ("/favicon.ico", {})]
)
def test_a_panel_and_a_redirect_may_load_nothing(
    client: Client, path: str, headers: dict[str, str]
) -> None:
    response = client.get(path, headers=headers)

    assert response.headers["Content-Security-Policy"] == POLICY_OF_A_PART
    assert "Permissions-Policy" not in response.headers


@pytest.mark.parametrize("header", OF_A_PAGE)
def test_a_panel_leaves_out_what_its_page_has_said(client: Client, header: str) -> None:
    assert header in client.get("/why/").headers
    assert header not in client.get("/why/", headers={"HX-Request": "true"}).headers


def test_no_other_site_s_script_reads_our_files(client: Client) -> None:
    response = client.get("/static/css/base.css")
    response.close()

    assert "Access-Control-Allow-Origin" not in response.headers


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
