"""GET /robots.txt."""

from django.test import Client


def test_it_lets_every_public_page_be_read(client: Client) -> None:
    assert "User-agent: *\nAllow: /\n" in client.get("/robots.txt").content.decode()


def test_it_says_where_the_sitemap_is(client: Client) -> None:
    assert "Sitemap: http://testserver/sitemap.xml\n" in client.get("/robots.txt").content.decode()


def test_it_does_not_point_at_the_admin(client: Client) -> None:
    assert "admin" not in client.get("/robots.txt").content.decode()


def test_it_refuses_post(client: Client) -> None:
    assert client.post("/robots.txt").status_code == 405
