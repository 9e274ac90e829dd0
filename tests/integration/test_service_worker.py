"""GET /service-worker.js."""

import json
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import Client, override_settings


def worker(client: Client) -> HttpResponse:
    return client.get("/service-worker.js")  # type: ignore[return-value]


def release(client: Client) -> dict[str, Any]:
    first_line = worker(client).content.decode().splitlines()[0]
    return dict(json.loads(first_line.removeprefix("const RELEASE = ").removesuffix(";")))


def test_it_is_a_script_that_is_asked_for_anew_each_time(client: Client) -> None:
    response = worker(client)

    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_all_that_it_keeps_from_the_start_exists(client: Client) -> None:
    told = release(client)

    assert {client.get(path).status_code for path in told["pages"]} == {200}
    names = [path.removeprefix(told["static"]) for path in told["files"]]
    assert [name for name in names if finders.find(name) is None] == []


def test_other_files_make_another_release(client: Client) -> None:
    before = release(client)["version"]

    with override_settings(STATIC_URL="/static/elsewhere/"):
        assert release(client)["version"] != before


@override_settings(WORKS_OFFLINE=False)
def test_switched_off_it_takes_itself_away(client: Client) -> None:
    text = worker(client).content.decode()

    assert "unregister()" in text
    assert 'addEventListener("fetch"' not in text
