"""manage.py prepare: what `make run` does before it serves."""

from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from pytest_django import Settings

from assessment.services import figure_files
from config import static_stamp
from tests.figures import write_figures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def static_root(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.STATIC_ROOT = str(tmp_path)
    settings.FIGURES_ROOT = str(tmp_path / "figures")
    write_figures(tmp_path / "content")
    monkeypatch.setattr(figure_files, "figure_folders", lambda: (tmp_path / "content",))
    return tmp_path


def prepare() -> str:
    out = StringIO()
    call_command("prepare", stdout=out)
    return out.getvalue()


def test_it_loads_the_content_and_collects_the_files(static_root: Path) -> None:
    output = prepare()

    assert apps.get_model("routines", "Routine").objects.exists()
    assert (static_root / "css" / "base.css").exists()
    steps = [line.split()[0] for line in output.splitlines()]
    assert steps == ["Database", "Content", "Drawn", "Figures", "Static"]


def test_it_leaves_unused_builds_of_libraries_behind(static_root: Path) -> None:
    prepare()

    builds = {path.name for path in (static_root / "django_htmx").iterdir()}
    assert "htmx-2.min.js" in builds
    assert "htmx-4.js" not in builds


def test_it_collects_the_figures_that_it_has_just_drawn(
    static_root: Path, settings: Settings
) -> None:
    settings.STATICFILES_DIRS = [("figures", settings.FIGURES_ROOT)]
    settings.STATIC_ROOT = str(static_root / "collected")

    prepare()

    names = [path.name for path in (static_root / "collected" / "figures").iterdir()]
    assert len(names) == 3
    assert "figures.json" not in names


def test_a_second_time_collects_nothing(static_root: Path) -> None:
    prepare()
    (static_root / "css" / "base.css").unlink()
    prepare()

    assert not (static_root / "css" / "base.css").exists()


def test_a_changed_file_is_collected_again(
    static_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare()
    (static_root / "css" / "base.css").unlink()
    monkeypatch.setattr(static_stamp, "is_current", lambda: False)
    prepare()

    assert (static_root / "css" / "base.css").exists()


def test_the_stamp_knows_a_changed_file(static_root: Path, settings: Settings) -> None:
    static_root.mkdir(exist_ok=True)
    static_stamp.remember()
    assert static_stamp.is_current()

    settings.STATICFILES_DIRS = []

    assert not static_stamp.is_current()


def test_a_silent_database_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    with pytest.raises(CommandError, match="DATABASE_URL does not answer: connection refused"):
        prepare()
