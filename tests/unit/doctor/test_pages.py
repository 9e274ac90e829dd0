"""What the doctor says of figures and static files."""

from pathlib import Path

import pytest
from pytest_django import Settings

from assessment.services.figure_drawing import Task, draw, tasks_for
from assessment.services.figure_files import read_all_figures
from assessment.services.figures import MANIFEST_NAME
from config import static_stamp
from config.doctor import pages
from config.doctor.finding import Verdict


def one_task(folder: Path) -> list[Task]:
    return tasks_for(read_all_figures(problems=[]), folder=folder)[:1]


def test_figures_that_are_not_drawn_are_to_mend(tmp_path: Path) -> None:
    found = pages.figures(one_task(tmp_path), folder=tmp_path)

    assert found.verdict is Verdict.MEND
    assert found.found.startswith("1 of 1 figures are not drawn")


def test_pictures_without_their_manifest_are_to_mend(tmp_path: Path) -> None:
    tasks = one_task(tmp_path)
    draw(tasks[0])

    assert "is missing" in pages.figures(tasks, folder=tmp_path).found


def test_drawn_figures_are_fine(tmp_path: Path) -> None:
    tasks = one_task(tmp_path)
    draw(tasks[0])
    (tmp_path / MANIFEST_NAME).touch()

    assert pages.figures(tasks, folder=tmp_path).verdict is Verdict.OK


def test_a_folder_without_static_files_is_to_mend(tmp_path: Path) -> None:
    assert pages.static_files(tmp_path).verdict is Verdict.MEND


def test_static_files_that_have_changed_since_are_to_mend(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STATIC_ROOT = str(tmp_path)
    (tmp_path / "staticfiles.json").touch()

    assert "older than their sources" in pages.static_files(tmp_path).found
    static_stamp.remember()
    assert pages.static_files(tmp_path).verdict is Verdict.OK
