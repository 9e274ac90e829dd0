"""GET /sitemap.xml."""

import re

import pytest
from django.test import Client

from routines.models import Exercise
from tests.plans import load_content

pytestmark = pytest.mark.django_db


def addresses(client: Client) -> list[str]:
    text = client.get("/sitemap.xml").content.decode()
    return re.findall(r"<loc>http://testserver([^<]+)</loc>", text)


def test_it_starts_with_the_first_page(client: Client) -> None:
    assert addresses(client)[0] == "/"


def test_it_names_what_is_published_in_the_library(client: Client) -> None:
    load_content()
    Exercise.objects.filter(slug="cat-cow").update(published=False)

    found = addresses(client)

    assert {"/exercises/", "/routines/", "/exercises/open-book/", "/routines/hip-first/"} <= {
        *found
    }
    # Without its first step "Mid back first" is no routine any more.
    assert not {"/exercises/cat-cow/", "/routines/thoracic-first/"} & {*found}


def test_every_page_in_it_is_there(client: Client) -> None:
    load_content()

    assert {client.get(path).status_code for path in addresses(client)} == {200}
