"""manage.py draw_figures: each figure drawn once, broken ones left out, old files gone."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from pytest_django import Settings

from assessment.figures.pose import FigureSpec
from assessment.figures.still import draw_still
from assessment.services import figure_drawing, figure_files
from assessment.services.figures import MANIFEST_NAME
from tests.figures import write_figures


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one small figure that stands in for all of them."""
    folder = tmp_path / "content" / "figures"
    write_figures(folder)
    monkeypatch.setattr(figure_files, "figure_folders", lambda: (folder,))
    return folder


@pytest.fixture
def drawn(tmp_path: Path, settings: Settings) -> Path:
    settings.FIGURES_ROOT = str(tmp_path / "drawn")
    return tmp_path / "drawn"


def draw() -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("draw_figures", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_it_draws_every_file_that_the_manifest_names(content: Path, drawn: Path) -> None:
    out, err = draw()

    entry = json.loads((drawn / MANIFEST_NAME).read_text(encoding="utf-8"))["knee-bend"]
    assert out.strip().startswith("Drawn 1 of 1 figures")
    assert err == ""
    assert entry["alt"] == "A person stands and bends one knee."
    for kind in ("animated", "still", "end"):
        assert (drawn / entry[kind]).read_text(encoding="utf-8").startswith("<svg ")


def test_a_second_time_draws_and_writes_nothing(content: Path, drawn: Path) -> None:
    draw()
    before = {path: path.stat().st_mtime_ns for path in drawn.iterdir()}

    assert draw() == ("", "")
    assert {path: path.stat().st_mtime_ns for path in drawn.iterdir()} == before


def test_a_changed_figure_is_drawn_under_new_names_and_the_old_ones_go(
    content: Path, drawn: Path
) -> None:
    draw()
    before = {path.name for path in drawn.glob("*.svg")}
    write_figures(content, bend=80)
    draw()

    after = {path.name for path in drawn.glob("*.svg")}
    assert len(after) == len(before) == 3
    assert not after & before


def test_changed_drawing_code_draws_again(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw()
    monkeypatch.setattr(figure_drawing, "engine_digest", lambda: "another")

    assert "Drawn 1 of 1" in draw()[0]


def test_a_broken_figure_is_told_and_the_others_are_drawn(content: Path, drawn: Path) -> None:
    path = content / "more.toml"
    path.write_text('[figures.broken]\nalt = "No pose."\n', encoding="utf-8")

    out, err = draw()

    assert "Drawn 1 of 1" in out
    assert "Figure left out: content/figures/more.toml, figure broken" in err


def refuse(*_args: object, **_options: object) -> str:
    raise ZeroDivisionError("no length")


def entry(drawn: Path) -> dict[str, Any]:
    found = json.loads((drawn / MANIFEST_NAME).read_text(encoding="utf-8"))
    return dict(found["knee-bend"])


def test_the_start_stands_in_for_a_movement_that_cannot_be_drawn(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(figure_drawing, "draw_animation", refuse)
    draw()

    shown = entry(drawn)
    assert shown["animated"].startswith("knee-bend-start-")
    assert shown["seconds"] == 0
    assert shown["still"].startswith("knee-bend-still-")
    assert all((drawn / shown[kind]).exists() for kind in ("animated", "still", "end"))
    assert re.search(r"figure knee-bend .*-animated-.*ZeroDivisionError: no length", caplog.text)


def test_levels_are_shown_all_or_none(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = content / "small.toml"
    text = path.read_text(encoding="utf-8") + "levels = [{ kneeR = 20 }, { kneeR = 40 }]\n"
    path.write_text(text, encoding="utf-8")
    whole = draw_still

    def refuse_the_second(spec: FigureSpec, **options: Any) -> str:
        return refuse() if options.get("level") == 2 else whole(spec, **options)

    monkeypatch.setattr(figure_drawing, "draw_still", refuse_the_second)
    draw()

    assert entry(drawn)["levels"] == []
    assert entry(drawn)["animated"].startswith("knee-bend-animated-")


def test_a_figure_without_even_a_start_is_logged_and_left_out(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(figure_drawing, "draw_animation", refuse)
    monkeypatch.setattr(figure_drawing, "draw_still", refuse)
    draw()

    assert json.loads((drawn / MANIFEST_NAME).read_text(encoding="utf-8")) == {}
    assert "figure knee-bend cannot be drawn in full" in caplog.text


def test_a_mended_figure_is_drawn_in_full_at_the_next_start(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(figure_drawing, "draw_animation", refuse)
        draw()
    draw()

    assert entry(drawn)["animated"].startswith("knee-bend-animated-")
    assert list(drawn.glob("knee-bend-start-*")) == []


def test_a_folder_that_cannot_be_written_is_one_sentence(
    content: Path, tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "file").touch()
    settings.FIGURES_ROOT = str(tmp_path / "file" / "drawn")

    assert "FIGURES_ROOT names another folder." in draw()[1]


def test_many_figures_are_drawn_by_several_processes(
    content: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_drawing, "_cores", lambda: 2)
    text = (content / "small.toml").read_text(encoding="utf-8")
    (content / "two.toml").write_text(text.replace("knee-bend", "second"), encoding="utf-8")

    assert "Drawn 2 of 2" in draw()[0]
    assert len(list(drawn.glob("second-*.svg"))) == 3
