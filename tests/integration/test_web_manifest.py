"""GET /manifest.webmanifest."""

import struct
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.test import Client


def manifest(client: Client) -> dict[str, Any]:
    response = client.get("/manifest.webmanifest")
    assert response.headers["Content-Type"] == "application/manifest+json"
    return dict(response.json())


def test_it_opens_the_start_page_as_an_app(client: Client) -> None:
    told = manifest(client)

    assert (told["name"], told["start_url"], told["scope"]) == ("Unwind", "/", "/")
    assert told["display"] == "standalone"


def test_each_icon_has_the_size_that_it_says(client: Client) -> None:
    for icon in manifest(client)["icons"]:
        path = finders.find(icon["src"].removeprefix("/static/"))
        width, height = struct.unpack(">II", Path(str(path)).read_bytes()[16:24])

        assert icon["sizes"] == f"{width}x{height}"


def test_one_icon_may_be_cut_to_shape(client: Client) -> None:
    purposes = [icon["purpose"] for icon in manifest(client)["icons"]]

    assert sorted(purposes) == ["any", "any", "maskable"]
