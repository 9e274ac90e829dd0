"""Reading the routines' content: what is wrong is said, all of it, with file and key."""

import shutil
from pathlib import Path

import pytest

from config.content_files.errors import ContentError
from routines.content_files import CONTENT_FOLDER, read_content

BOTH_WAYS = "per_side = true\nalternating = true"
TWICE = 'limit = "cannot_kneel", replace = "half'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped content to break."""
    return Path(shutil.copytree(CONTENT_FOLDER, tmp_path / "routines" / "content"))


def change(file: Path, old: str, new: str) -> None:
    """Replace the first occurrence, which must be there."""
    before = file.read_text()
    assert old in before
    file.write_text(before.replace(old, new, 1))


def problems_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(ContentError) as caught:
        read_content(folder)
    return caught.value.problems


def test_the_shipped_content_is_sound() -> None:
    content = read_content()

    assert (len(content.exercises), len(content.routines)) == (36, 8)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("exercises", "hips = 0.25,", "hip = 0.25,", "breathing-90-90, zones, hip: is not a zone"),
        ("exercises", "hips = 0.25,", "hips = 0.5,", "breathing-90-90, zones: add up to 1.25"),
        ("exercises", "hips = 0.25,", "hips = 2,", "breathing-90-90, zones, hips: must be above 0"),
        ("exercises", 'limit = "pregnant"', 'limit = "pregnent"', "caution pregnent, limit: must"),
        ("exercises", "minimum = 4", "minimum = 8", "dose, typical: must lie between"),
        ("exercises", "maximum = 9", "maximum = 6", "dose, typical: must lie between"),
        ("exercises", '"breath_2023"', '"breath_2032"', "breath_2032 is not a key of sources.toml"),
        (
            "exercises",
            "cue =",
            "kue =",
            "breathing-90-90, kue: is not a known key; did you mean cue",
        ),
        ("exercises", "cue =", "kue =", "breathing-90-90, cue: is missing"),
        ("exercises", "level = 1", "level = 4", "breathing-90-90, level: must be 1, 2 or 3"),
        ("exercises", 'position = "supine"', 'position = "lying"', "position: must be one of"),
        ("exercises", 'mode = "breaths"', 'mode = "hold"', "hold has no tempo"),
        ("exercises", 'exercise = "pelvic-tilt"', 'exercise = "tilt"', "harder: tilt is not"),
        ("exercises", "alternating = false", "alternating = 0", "alternating: must be true or"),
        ("exercises", "equipment = []", 'equipment = ["sofa"]', "names 'sofa'"),
        ("exercises", "setup_seconds = 15", "setup_seconds = -1", "must be 0 or more"),
        ("exercises", "back = 6 }", "back = -6 }", "tempo, back: must be 0 or more"),
        ("exercises", "{ hips = 0.25, thoracic = 0.45, posterior = 0.3 }", "{}", "at least one"),
        ("exercises", "go = 4, hold = 0, back = 6", "go = 0, hold = 0, back = 0", "some seconds"),
        ("exercises", '{ hips = "the kneeling', '{ hip = "the kneeling', "hip: is not a zone"),
        ("exercises", 'limit = "hip_replacement"', 'limit = "pregnant"', "has a caution already"),
        ("exercises", "per_side = true", "per_side = false", "side_means: belongs to exercises"),
        ("exercises", "per_side = true\nalternating = false", BOTH_WAYS, "cannot be true together"),
        ("exercises", 'sources = ["breath_2023", "breath_2025"]', "sources = []", "not be empty"),
        ("rules", "[tighter_share]\nvalue = 0.6", "[tighter_share]\nvalue = 1", "less than 1"),
        ("rules", "[need_least]\nvalue = 0.1", "[need_least]\nvalue = 1.1", "must be at most 1"),
        ("rules", "value = 85.0", "value = -85.0", "need_ceiling, value: must be 0 or more"),
        ("routines", 'exercise = "open-book"', 'exercise = "glute-bridge"', "routine already"),
        (
            "routines",
            'limit = "cannot_get_to_floor", replace = "half',
            TWICE,
            "a swap for this step",
        ),
        ("routines", 'exercise = "open-book"', 'exercise = "book"', "book is not an exercise"),
        ("routines", "dose = 6,", "dose = 10,", "step breathing-90-90, dose: must be 4 to 9"),
        ("routines", 'limit = "cannot_kneel"', 'limit = "kneel"', "limit: must be one of"),
        (
            "routines",
            'replace = "open-book"',
            'replace = "cat-cow"',
            "is not a step of this routine",
        ),
        ("routines", "budget_seconds = 480", "budget_seconds = 470", "steps and arrival take 477"),
        ("routines", "weekly_min = 3", "weekly_min = 6", "weekly_min: must be 1 to 5"),
        ("rules", "[need_slope]\nvalue = 60.0", "[need_slope]\nvalue = 0", "must be above 0"),
        ("rules", "[close_points]\nvalue = 5", "[close_points]\nvalue = 5.5", "a whole number"),
        ("sources", 'status = "VERIFIED"', 'status = "TRUE"', "acsm_2021, status: must be one of"),
        ("movement_words", "in {value}", "in", "hip_ir, finding: must hold {value}"),
        ("movement_words", "{value} past", "past", "chair_sit_reach, beside_mark, past: must hold"),
        ("movement_words", '"lats"', '"latts"', "latts is not a target of any exercise"),
    ],
)
def test_a_mistake_is_named_with_file_and_key(
    folder: Path, file: str, old: str, new: str, problem: str
) -> None:
    change(folder / f"{file}.toml", old, new)

    told = [line for line in problems_of(folder) if problem in line]

    assert told
    assert told[0].startswith(f"routines/content/{file}.toml, ")


def test_every_mistake_is_told_at_once(folder: Path) -> None:
    change(folder / "exercises.toml", "level = 1", "level = 4")
    change(folder / "routines.toml", "weekly_min = 3", "weekly_min = 6")
    change(folder / "sources.toml", 'status = "VERIFIED"', 'status = "TRUE"')

    assert len(problems_of(folder)) == 3


def test_five_steps_are_five(folder: Path) -> None:
    step = '    { exercise = "open-book", dose = 7, role = "free the mid back" },\n'
    change(folder / "routines.toml", step, "")

    assert any("steps: must be exactly 5, but are 4" in line for line in problems_of(folder))


def test_a_faulty_exercise_is_not_blamed_on_the_routines(folder: Path) -> None:
    change(folder / "exercises.toml", "level = 1", "level = 4")

    assert problems_of(folder) == (
        "routines/content/exercises.toml, breathing-90-90, level: must be 1, 2 or 3, but is 4",
    )


def test_a_missing_file_is_one_problem(folder: Path) -> None:
    (folder / "exercises.toml").unlink()

    assert problems_of(folder) == ("routines/content/exercises.toml: the file is missing",)


def test_an_empty_file_is_a_problem(folder: Path) -> None:
    (folder / "sources.toml").write_text("")

    assert "routines/content/sources.toml: holds nothing" in problems_of(folder)
