"""GET /healthz and /readyz."""

import pytest
from django.test import Client


def test_the_process_answers_without_a_database(client: Client) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.content == b"ok"


@pytest.mark.django_db
def test_it_is_not_ready_without_content(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == {"ready": False, "missing": "content"}
