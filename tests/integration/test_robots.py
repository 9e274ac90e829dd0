"""GET /robots.txt."""

import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/test/", "/results/", "/practice/"])
def test_personal_pages_are_left_alone(client: Client, path: str) -> None:
    assert f"Disallow: {path}\n" in client.get("/robots.txt").content.decode()


def test_it_does_not_point_at_the_admin(client: Client) -> None:
    assert "admin" not in client.get("/robots.txt").content.decode()


def test_it_refuses_post(client: Client) -> None:
    assert client.post("/robots.txt").status_code == 405
