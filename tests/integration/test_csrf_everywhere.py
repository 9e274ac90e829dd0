"""No form of another site is taken, at any address, whatever the method."""

import pytest
from django.test import Client

from tests.factories import TOKEN, browser_of, make_person
from tests.site_map import every_address

ADDRESSES = sorted(set(every_address()))


def test_the_walk_finds_the_pages() -> None:
    assert {"/", "/test/safety/", "/carry/", "/shared/some-text/", "/admin/login/"} <= {*ADDRESSES}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_form_without_a_token_is_refused(address: str) -> None:
    make_person(TOKEN)
    client = Client(enforce_csrf_checks=True)
    client.cookies = browser_of().cookies

    assert client.post(address).status_code == 403
    for method in (client.put, client.patch, client.delete):
        assert method(address).status_code in {403, 405}


@pytest.mark.django_db
def test_a_token_of_another_browser_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/test/safety/")

    response = client.post("/test/safety/", {"csrfmiddlewaretoken": "x" * 64})

    assert response.status_code == 403
