"""GET /favicon.ico."""

from django.test import Client


def test_it_leads_to_the_site_s_icon(client: Client) -> None:
    response = client.get("/favicon.ico")

    assert response.status_code == 302
    assert response.headers["Location"] == "/static/icons/mark.svg"
