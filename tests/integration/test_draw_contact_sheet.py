"""manage.py draw_contact_sheet: one page of pictures, with what the pose check says."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from assessment.management.commands import draw_contact_sheet
from assessment.services import figure_files
from tests.figures import write_figures


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one small figure that stands in for all of them."""
    folder = tmp_path / "content" / "figures"
    write_figures(folder)
    monkeypatch.setattr(figure_files, "figure_folders", lambda: (folder,))
    return folder


def page_of(folder: Path, *slugs: str) -> str:
    page = folder / "sheet.html"
    call_command("draw_contact_sheet", *slugs, to=page, stdout=StringIO())
    return page.read_text(encoding="utf-8")


def test_it_shows_still_end_and_every_level(tmp_path: Path) -> None:
    page = page_of(tmp_path, "hip_ir", "cat-cow")

    assert page.count('src="data:image/svg+xml;base64,') == page.count("<figure>") == 9
    for label in ("still", "end", "level 1", "level 5"):
        assert f'alt="hip_ir, {label}"' in page
    assert page.count("<li>Nothing to mend.</li>") == 2


def test_it_draws_every_figure_unless_told_which(content: Path, tmp_path: Path) -> None:
    write_figures(content, slug="knee-bend").rename(content / "first.toml")
    write_figures(content, slug="second")

    page = page_of(tmp_path)

    assert '<section id="knee-bend">' in page
    assert '<section id="second">' in page


def test_it_says_above_the_pictures_what_the_pose_check_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = "kneeR: bends 170 degrees, limit 160"
    monkeypatch.setattr(draw_contact_sheet, "pose_problems", lambda _spec: (finding,))

    page = page_of(tmp_path, "cat-cow")

    assert 0 < page.index(finding) < page.index("<figure>")


def test_a_refused_figure_is_told_on_the_page(content: Path, tmp_path: Path) -> None:
    write_figures(content, bend=170)

    assert "figure knee-bend, key 2, kneeR flexion: 170 is outside -5 to 160" in page_of(tmp_path)


def test_asking_for_a_refused_figure_says_why(content: Path, tmp_path: Path) -> None:
    write_figures(content, bend=170)

    with pytest.raises(CommandError, match="key 2, kneeR flexion: 170 is outside"):
        page_of(tmp_path, "knee-bend")


def test_a_figure_that_cannot_be_drawn_leaves_the_others(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> str:
        raise ZeroDivisionError("no length")

    monkeypatch.setattr(draw_contact_sheet, "draw_still", refuse)

    assert "cannot be drawn: ZeroDivisionError: no length" in page_of(tmp_path)


def test_an_unknown_name_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no figure named backflip"):
        page_of(tmp_path, "backflip")


def test_a_page_that_cannot_be_written_is_one_sentence(content: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"sheet\.html cannot be written"):
        page_of(tmp_path / "missing")
