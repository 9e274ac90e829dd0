"""GET /sitemap.xml."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def addresses(client: Client) -> list[str]:
    text = client.get("/sitemap.xml").content.decode()
    return re.findall(r"<loc>http://testserver([^<]+)</loc>", text)


def test_it_starts_with_the_first_page(client: Client) -> None:
    assert addresses(client)[0] == "/"


def test_every_page_in_it_is_there(client: Client) -> None:
    assert {client.get(path).status_code for path in addresses(client)} == {200}
