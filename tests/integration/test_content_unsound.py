"""A content file that is missing or broken: 503 with a sentence, and nothing is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from assessment import content_loader
from assessment.models import Assessment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(content_loader, "EDITIONS", tmp_path)
    content_loader.load_edition.cache_clear()
    yield
    content_loader.load_edition.cache_clear()


def test_it_says_so_instead_of_breaking(client: Client) -> None:
    response = client.get("/test/safety/")

    assert response.status_code == 503
    assert "A file that this site needs is missing" in response.content.decode()


def test_it_saves_nothing(client: Client) -> None:
    response = client.post("/test/safety/", {"emergency": "no", "see_first": "no"})

    assert response.status_code == 503
    assert not Assessment.objects.exists()


def test_it_tells_the_operator_which_file(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.get("/test/safety/")

    assert "there is no such edition" in caplog.text
