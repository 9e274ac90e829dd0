"""What leaves the server: our own files, shortened, named by their content, compressed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings

LAYERS = ("tokens", "base", "components", "pages")
MOST_FOR_STYLES = 12 * 1024
MOST_FOR_THE_PLAYER = 10 * 1024
MODULE = re.compile(r"""["']\./([a-z_]+)\.[0-9a-f]{12}\.js["']""")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("static")
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "config.storage.StaticStorage"},
    }
    with override_settings(STATIC_ROOT=str(folder), STORAGES=storages):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


def hashed(folder: Path, name: str) -> Path:
    """Return the copy with the content's hash in its name."""
    stem, _, ending = name.rpartition(".")
    (found,) = folder.glob(f"{stem}.????????????.{ending}")
    return found


def bytes_sent(file: Path) -> int:
    """Return the size as a browser gets it."""
    return file.with_name(f"{file.name}.br").stat().st_size


def test_comments_stay_at_home(collected: Path) -> None:
    assert "/*" not in hashed(collected, "js/player.js").read_text()
    assert "/*" not in hashed(collected, "css/pages.css").read_text()


def test_the_four_layers_of_style_are_small(collected: Path) -> None:
    sizes = [bytes_sent(hashed(collected, f"css/{layer}.css")) for layer in LAYERS]

    assert sum(sizes) <= MOST_FOR_STYLES


def test_the_player_is_small_with_all_its_modules(collected: Path) -> None:
    files, left = set[Path](), ["player"]
    while left:
        file = hashed(collected, f"js/{left.pop()}.js")
        if file not in files:
            files.add(file)
            left += MODULE.findall(file.read_text())

    assert len(files) > 10
    assert sum(bytes_sent(file) for file in files) <= MOST_FOR_THE_PLAYER
