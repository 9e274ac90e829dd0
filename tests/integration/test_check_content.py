"""manage.py check_content, and the same check before a start."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.checks import Error, run_checks
from django.core.management import call_command
from django.core.management.base import CommandError, SystemCheckError

from assessment import content_loader
from assessment.checks import CONTENT_TAG, check_texts
from routines import content_files
from tests.editions import change, copy_edition
from tests.figures import write_figures


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of edition 1 that stands in for the real one."""
    folder = copy_edition(tmp_path)
    monkeypatch.setattr(content_loader, "EDITIONS", folder.parent)
    content_loader.load_edition.cache_clear()
    yield folder
    content_loader.load_edition.cache_clear()


def test_says_what_is_sound() -> None:
    out = io.StringIO()

    call_command("check_content", stdout=out)

    assert out.getvalue().startswith("Content is sound: 9 movements, 63 norms, 30 sources")


def test_lists_every_problem_on_its_own_line_and_fails(edition: Path) -> None:
    change(edition, file="norms.csv", old="hip_er,F,18,39,35,7", new="hip_er,F,18,39,35,0")
    change(edition, file="safety.toml", old='skips = ["toe_touch"]', new='skips = ["toes"]')
    err = io.StringIO()

    with pytest.raises(CommandError, match=r"The content has 2 problems\."):
        call_command("check_content", stderr=err)

    assert err.getvalue().splitlines() == [
        "content/1/norms.csv, line 8, sd: must be greater than 0, but is 0",
        (
            "content/1/safety.toml, limit dizziness, skips: "
            "there is no movement toes in movements.toml"
        ),
    ]


def test_fails_without_any_edition(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(content_loader, "EDITIONS", tmp_path / "nowhere")
    monkeypatch.setattr("assessment.checks.load_questions", tuple)

    with pytest.raises(CommandError, match=r"The content has 1 problem\."):
        call_command("check_content", stderr=io.StringIO())


def test_checks_every_edition(edition: Path) -> None:
    (edition.parent / "2").mkdir()

    problems = [message.msg for message in check_texts()]

    assert "content/2/movements.toml: the file is missing" in problems
    assert len(problems) == 4


def test_is_one_of_django_s_own_checks(edition: Path) -> None:
    (edition / "norms.csv").unlink()

    assert run_checks(tags=[CONTENT_TAG]) == [
        Error("content/1/norms.csv: the file is missing", id="assessment.E001")
    ]


def test_stops_a_start_with_broken_content(edition: Path) -> None:
    (edition / "norms.csv").unlink()

    with pytest.raises(SystemCheckError, match=r"content/1/norms\.csv: the file is missing"):
        call_command("check")


def test_a_broken_figure_fails_here_and_does_not_stop_a_start(edition: Path) -> None:
    (edition / "figures" / "movements.toml").unlink()
    write_figures(edition / "figures", slug="hip_ir", bend=400)
    err = io.StringIO()

    with pytest.raises(CommandError, match="The content has"):
        call_command("check_content", stderr=err)
    call_command("check", tags=[CONTENT_TAG], stderr=io.StringIO())

    assert "1/figures/small.toml, figure hip_ir, key 2, kneeR" in err.getvalue()


def test_a_figure_of_no_movement_or_with_other_levels_is_a_problem(edition: Path) -> None:
    folder = edition / "figures"
    write_figures(folder, slug="hip_tr")
    text = (folder / "movements.toml").read_text(encoding="utf-8")
    (folder / "movements.toml").write_text(
        text.replace(
            "[[figures.hip_ir.levels]]\n",
            "[[figures.hip_ir.levels]]\n[[figures.hip_ir.levels]]\n",
            1,
        ),
        encoding="utf-8",
    )

    problems = [message.msg for message in run_checks(tags=[CONTENT_TAG])]

    assert "1/figures, figure hip_tr: there is no such movement" in problems
    assert "1/figures, figure hip_ir, levels: must be the movement's 5, but are 6" in problems


def test_a_figure_of_no_exercise_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = Path(shutil.copytree(content_files.CONTENT_FOLDER, tmp_path / "content"))
    write_figures(content / "figures", slug="bird-dgo")
    monkeypatch.setattr(content_files, "CONTENT_FOLDER", content)

    assert [message.msg for message in run_checks(tags=[CONTENT_TAG])] == [
        "content/figures, figure bird-dgo: there is no such exercise in exercises.toml"
    ]
