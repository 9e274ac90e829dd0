"""GET /styleguide/: every component, in development only."""

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def test_it_is_not_there_in_production(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 404


@pytest.mark.parametrize(
    "part", ["Type", "Colour", "Actions", "Forms", "Words in boxes", "Figures", "Results"]
)
def test_it_shows_every_kind_of_component(client: Client, settings: Settings, part: str) -> None:
    settings.DEBUG = True
    assert f">{part}</h2>" in client.get("/styleguide/").content.decode()


def test_it_shows_a_zone_with_and_one_without_a_score(client: Client, settings: Settings) -> None:
    settings.DEBUG = True
    page = client.get("/styleguide/").content.decode()
    assert 'class="zone-card__number"' in page
    assert "Not enough measured" in page
