"""figure_of: a movement's or exercise's pictures by address, or nothing and never an error."""

import logging
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from pytest_django import Settings

from assessment.services import figures
from assessment.services.figures import MANIFEST_NAME, figure_of
from tests.figures import hang_pictures


@pytest.fixture(autouse=True)
def _forget_warnings() -> None:
    figures._warn_once.cache_clear()


def test_it_gives_the_addresses_of_all_pictures(tmp_path: Path) -> None:
    with hang_pictures(tmp_path, "hip_ir", levels=2):
        found = figure_of("hip_ir")

    assert found is not None
    assert found.animated == "/static/figures/hip_ir-animated.svg"
    assert found.levels[1] == "/static/figures/hip_ir-level-2.svg"


def test_it_gives_nothing_for_a_slug_without_a_figure(tmp_path: Path) -> None:
    with hang_pictures(tmp_path, "hip_ir"):
        assert figure_of("bird-dog") is None


def test_it_gives_nothing_before_the_first_run_and_says_so_once(
    tmp_path: Path, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.FIGURES_ROOT = str(tmp_path / "none")

    with caplog.at_level(logging.WARNING):
        assert figure_of("hip_ir") is None
        assert figure_of("aslr") is None

    assert [record.message for record in caplog.records] == [
        "no figures are drawn, so pages show none: run manage.py prepare"
    ]


def test_it_finds_the_figures_once_they_are_drawn(tmp_path: Path, settings: Settings) -> None:
    settings.FIGURES_ROOT = str(tmp_path)
    assert figure_of("hip_ir") is None

    with hang_pictures(tmp_path, "hip_ir"):
        assert figure_of("hip_ir") is not None


@pytest.mark.parametrize("text", ["{", "[]", '{"hip_ir": {}}', '{"hip_ir": {"levels": []}}', "7"])
def test_it_gives_nothing_from_a_broken_manifest(
    tmp_path: Path, settings: Settings, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings.FIGURES_ROOT = str(tmp_path)
    (tmp_path / MANIFEST_NAME).write_text(text, encoding="utf-8")

    assert figure_of("hip_ir") is None
    assert "some figures are not shown" in caplog.text


def test_it_gives_nothing_for_pictures_that_were_not_collected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> str:
        raise ValueError(f"Missing staticfiles manifest entry for {name!r}")

    monkeypatch.setattr(staticfiles_storage, "url", refuse)

    with hang_pictures(tmp_path, "hip_ir"):
        assert figure_of("hip_ir") is None
