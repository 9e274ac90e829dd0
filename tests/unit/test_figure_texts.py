"""What figures show, in another language: overlays beside the figure files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.translation import override

from assessment.services import figure_texts as service
from assessment.services.figure_files import figure_folders, read_figures
from assessment.services.figure_texts import check_figure_texts, figure_texts
from assessment.services.figures import figure_of
from tests.figures import a_figure, hang_pictures

ENGLISH = '[figures.hip_ir]\nalt = "{alt}"\nzone = "hips"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the one figure of the tests; nothing read from it is kept."""
    text = ENGLISH.format(alt=a_figure("hip_ir").alt)
    (tmp_path / "movements.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(service, "figure_folders", lambda: (tmp_path,))
    figure_texts.cache_clear()
    yield tmp_path
    figure_texts.cache_clear()


def translate(folder: Path, line: str) -> None:
    text = f"[figures.hip_ir]\n{line}\n"
    (folder / "movements.de.toml").write_text(text, encoding="utf-8")


def test_a_figure_is_described_in_the_language_of_the_request(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    translate(folder, 'alt = "Jemand sitzt"')

    with hang_pictures(tmp_path_factory.mktemp("drawn"), "hip_ir"):
        english = figure_of("hip_ir")
        with override("de"):
            german = figure_of("hip_ir")

    assert english is not None
    assert german is not None
    assert (english.alt, german.alt) == (a_figure("hip_ir").alt, "Jemand sitzt")
    assert german.still == english.still


def test_only_words_can_be_translated(folder: Path) -> None:
    translate(folder, 'zone = "rumpf"')
    problems: list[str] = []

    check_figure_texts(folder, problems=problems)

    assert [problem.partition(", ")[2] for problem in problems] == [
        "figures, hip_ir, zone: is a name that code knows, so it stays as in the English file"
    ]


def test_a_translation_is_no_figure_of_its_own(tmp_path: Path) -> None:
    shipped = figure_folders()[0]
    copy = shutil.copytree(shipped, tmp_path / "figures")
    first = next(iter(read_figures(shipped, problems=[])))
    (copy / "movements.de.toml").write_text(f'[figures.{first}]\nalt = "Jemand"\n', "utf-8")
    problems: list[str] = []

    assert read_figures(copy, problems=problems) == read_figures(shipped, problems=[])
    assert problems == []
