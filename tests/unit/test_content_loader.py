"""Opening an edition as a whole: what is missing or unreadable, and what is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment import content_loader
from assessment.content_loader import ContentError, edition_slugs, load_edition
from tests.editions import change, copy_edition, problems_of

FILES = ("movements.toml", "norms.csv", "sources.csv", "safety.toml")


@pytest.fixture
def editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the content folder that the loader looks into."""
    folder = copy_edition(tmp_path).parent
    monkeypatch.setattr(content_loader, "EDITIONS", folder)
    load_edition.cache_clear()
    yield folder
    load_edition.cache_clear()


def test_reads_a_sound_edition(tmp_path: Path) -> None:
    edition = content_loader.read_edition(copy_edition(tmp_path))

    assert edition.slug == "1"
    assert edition.movements[0].slug == "hip_ir"
    assert edition.movement("hip_ir").phone is not None
    assert edition.movement("hip_ir").tape is None


@pytest.mark.parametrize("file", FILES)
def test_names_a_missing_file_and_nothing_else(tmp_path: Path, file: str) -> None:
    folder = copy_edition(tmp_path)
    (folder / file).unlink()

    assert problems_of(folder) == (f"content/1/{file}: the file is missing",)


@pytest.mark.parametrize("file", FILES)
def test_names_a_file_that_is_not_text(tmp_path: Path, file: str) -> None:
    folder = copy_edition(tmp_path)
    (folder / file).write_bytes(b"\xff")

    assert problems_of(folder) == (
        f"content/1/{file}: is not UTF-8 text: invalid start byte at byte 0",
    )


@pytest.mark.parametrize("file", FILES)
def test_names_a_file_that_cannot_be_opened(tmp_path: Path, file: str) -> None:
    folder = copy_edition(tmp_path)
    (folder / file).unlink()
    (folder / file).mkdir()

    assert problems_of(folder) == (f"content/1/{file}: cannot be opened: Is a directory",)


def test_says_where_toml_cannot_be_read(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="safety.toml", old="stop_rules = [", new="stop_rules [")

    [problem] = problems_of(folder)

    assert problem.startswith("content/1/safety.toml: is not readable TOML: ")
    assert "line 4" in problem


def test_names_csv_with_an_open_quote(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="norms.csv", old=",SECONDARY", new=',"SECONDARY')

    [problem] = problems_of(folder)

    assert problem.startswith("content/1/norms.csv: is not readable CSV: ")


def test_names_a_table_that_has_only_its_header(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    header = (folder / "norms.csv").read_text(encoding="utf-8").splitlines()[0]
    (folder / "norms.csv").write_text(f"{header}\n", encoding="utf-8")

    assert problems_of(folder) == ("content/1/norms.csv: has no rows",)


def test_passes_over_empty_lines_of_a_table(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="norms.csv", old="\nhip_er,", new="\n\nhip_er,")

    assert problems_of(folder) == ()


def test_reports_every_problem_of_every_file_at_once(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="movements.toml", old="bounds = [0, 70]", new='bounds = "wide"')
    change(folder, file="movements.toml", old='place = "chair"', new='place = "sofa"')
    change(folder, file="norms.csv", old="hip_er,F,18,39,35,7", new="hip_er,F,18,39,35,0")
    change(folder, file="safety.toml", old='skips = ["toe_touch"]', new='skips = ["toes"]')
    change(folder, file="sources.csv", old="Knee Surg", new="Knee, Surg")

    problems = problems_of(folder)

    assert [problem.split(":")[0] for problem in problems] == [
        "content/1/sources.csv, line 2",
        "content/1/movements.toml, movement hip_ir, bounds",
        "content/1/movements.toml, movement hip_ir, place",
        "content/1/norms.csv, line 8, sd",
        "content/1/safety.toml, limit dizziness, skips",
    ]


def test_keeps_what_it_has_read(editions: Path) -> None:
    first = load_edition("1")
    (editions / "1" / "norms.csv").unlink()

    assert load_edition("1") is first


def test_reads_again_after_a_problem_was_mended(editions: Path) -> None:
    change(editions / "1", file="norms.csv", old=",published,", new=",printed,")
    with pytest.raises(ContentError):
        load_edition("1")
    change(editions / "1", file="norms.csv", old=",printed,", new=",published,")

    assert load_edition("1").slug == "1"


@pytest.mark.parametrize("slug", ["2", "", "..", "../content/1", "1/"])
def test_refuses_an_edition_that_is_not_there(editions: Path, slug: str) -> None:
    with pytest.raises(ContentError) as refused:
        load_edition(slug)

    assert refused.value.problems == (f"{editions.name}/{slug}: there is no such edition",)


def test_lists_editions_and_passes_over_other_files(editions: Path) -> None:
    (editions / "2").mkdir()
    (editions / "__pycache__").mkdir()
    (editions / "notes.txt").touch()

    assert edition_slugs() == ("1", "2")


def test_lists_no_edition_where_there_is_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_loader, "EDITIONS", tmp_path / "nowhere")

    assert edition_slugs() == ()
