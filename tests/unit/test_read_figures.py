"""read_figures: one folder of pose tables in, sound figures and every problem out."""

from pathlib import Path

from assessment.services.figure_files import FigureSource, figure_folders, read_figures
from tests.figures import write_figures


def read(folder: Path) -> tuple[dict[str, FigureSource], list[str]]:
    problems: list[str] = []
    return read_figures(folder, problems=problems), problems


def test_it_reads_each_figure_by_its_slug(tmp_path: Path) -> None:
    write_figures(tmp_path)

    sources, problems = read(tmp_path)

    assert problems == []
    assert sources["knee-bend"].spec.alt == "A person stands and bends one knee."


def test_it_names_file_and_figure_of_every_problem_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "figures"
    path = write_figures(folder, bend=400)
    path.write_text(path.read_text(encoding="utf-8").replace("view =", "vew ="), encoding="utf-8")

    sources, problems = read(folder)

    assert sources == {}
    assert len(problems) >= 2
    assert all(line.startswith("content/figures/small.toml, figure knee-bend") for line in problems)


def test_it_reads_on_after_a_file_that_is_no_toml(tmp_path: Path) -> None:
    write_figures(tmp_path)
    (tmp_path / "broken.toml").write_text("[figures", encoding="utf-8")

    sources, problems = read(tmp_path)

    assert list(sources) == ["knee-bend"]
    assert len(problems) == 1
    assert "broken.toml: is not readable TOML" in problems[0]


def test_it_refuses_a_key_beside_the_figures(tmp_path: Path) -> None:
    write_figures(tmp_path).write_text("[figure.knee-bend]\n", encoding="utf-8")

    assert read(tmp_path)[1][0].endswith("small.toml, figure: is not a known key")


def test_it_refuses_figures_that_are_no_tables(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("figures = 1\n", encoding="utf-8")
    (tmp_path / "b.toml").write_text("[figures]\nbridge = 1\n", encoding="utf-8")

    problems = read(tmp_path)[1]

    assert problems[0].endswith("a.toml, figures: must be tables, each [figures.<slug>]")
    assert problems[1].endswith("b.toml, figure bridge: must be a table")


def test_it_refuses_a_slug_that_an_earlier_file_has(tmp_path: Path) -> None:
    path = write_figures(tmp_path)
    (tmp_path / "two.toml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    assert read(tmp_path)[1][0].endswith("two.toml, figure knee-bend: is in an earlier file too")


def test_it_finds_nothing_where_there_is_no_folder(tmp_path: Path) -> None:
    assert read(tmp_path / "none") == ({}, [])


def test_the_folders_are_those_of_both_apps() -> None:
    ends = ["/".join(folder.parts[-4:]) for folder in figure_folders()]

    assert ends == [
        "assessment/content/1/figures",
        f"{ends[1].split('/')[0]}/routines/content/figures",
    ]
