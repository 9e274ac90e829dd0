"""manage.py check_content, and the same check before a start."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.checks import Error, run_checks
from django.core.management import call_command
from django.core.management.base import CommandError, SystemCheckError

from assessment import content_loader
from assessment.checks import CONTENT_TAG, check_editions
from tests.editions import change, copy_edition


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

    with pytest.raises(CommandError, match=r"The content has 1 problem\."):
        call_command("check_content", stderr=io.StringIO())


def test_checks_every_edition(edition: Path) -> None:
    (edition.parent / "2").mkdir()

    problems = [message.msg for message in check_editions()]

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
