"""GET /healthz and /readyz."""

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client


def test_the_process_answers_without_a_database(client: Client) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.content == b"ok"


def test_it_answers_whatever_the_host_is_called(client: Client) -> None:
    assert client.get("/healthz", headers={"Host": "127.0.0.1:8000"}).status_code == 200


@pytest.mark.django_db
def test_it_is_ready_with_content(client: Client) -> None:
    call_command("load_content", verbosity=0)

    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"ready": True}


@pytest.mark.django_db
def test_it_is_not_ready_without_content(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == {"ready": False, "missing": "content"}


@pytest.mark.django_db
def test_it_is_not_ready_with_a_migration_to_come(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")

    assert client.get("/readyz").json() == {"ready": False, "missing": "migrations"}


@pytest.mark.django_db
def test_it_is_not_ready_without_a_database(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(recorder: MigrationRecorder) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)

    assert client.get("/readyz").json() == {"ready": False, "missing": "database"}


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_it_refuses_post(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
