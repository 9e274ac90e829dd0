"""manage.py check_words."""

import io
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import Settings

from config.wording import report


def plant(folder: Path, text: str) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "planted.html").write_text(text, encoding="utf-8")


def test_it_prints_the_hardest_first_and_says_that_all_is_plain() -> None:
    out = io.StringIO()

    call_command("check_words", stdout=out)

    *lines, last = out.getvalue().splitlines()
    judged = [float(line.split()[1]) for line in lines if "too few" not in line]
    assert judged == sorted(judged, reverse=True)
    assert last.startswith("The words are plain: ")


def test_it_fails_on_a_planted_word_with_file_line_and_advice(
    tmp_path: Path, settings: Settings
) -> None:
    plant(tmp_path, "<h1>Hips</h1>\n<p>Your hips are weak.</p>\n")
    settings.BASE_DIR = tmp_path
    err = io.StringIO()

    with pytest.raises(CommandError, match="The words have"):
        call_command("check_words", stdout=io.StringIO(), stderr=err)

    assert "templates/planted.html, line 2: “weak” is refused. Say instead: " in err.getvalue()


def test_it_fails_on_a_page_that_is_too_hard(tmp_path: Path, settings: Settings) -> None:
    hard = "Considerable biomechanical uncertainty complicates individual interpretation. "
    plant(tmp_path, f"<p>{hard * 10}</p>")
    settings.BASE_DIR = tmp_path
    err = io.StringIO()

    with pytest.raises(CommandError, match="The words have"):
        call_command("check_words", stdout=io.StringIO(), stderr=err)

    assert "templates/planted.html: reads like age" in err.getvalue()


def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("config.wording.report")
    monkeypatch.delitem(sys.modules, report.__name__)
    monkeypatch.delitem(sys.modules, "config.wording.reading_age")
    monkeypatch.setitem(sys.modules, "textstat", None)

    with pytest.raises(CommandError, match="textstat is not installed: run `make setup`"):
        call_command("check_words", stdout=io.StringIO())
