"""What the loader refuses in movements.toml: one thing broken, one problem named."""

import re
from pathlib import Path

import pytest

from tests.editions import change, copy_edition, problems_of

FILE = "movements.toml"
HIP = f"content/1/{FILE}, movement hip_ir"

# id: (what stands in the file, what it becomes, the problem after "movement hip_ir, ").
IN_HIP_IR = {
    "an_unknown_zone": (
        "weights = { hips = 1.0 }",
        "weights = { hip = 1.0 }",
        "weights, hip: is not a zone; the zones are hips, thoracic, posterior",
    ),
    "a_weight_of_nothing": (
        "weights = { hips = 1.0 }",
        "weights = { hips = 0 }",
        "weights, hips: must be greater than 0, but is 0",
    ),
    "no_weights": (
        "weights = { hips = 1.0 }",
        "weights = {}",
        "weights: must name at least one zone",
    ),
    "weights_that_are_no_table": (
        "weights = { hips = 1.0 }",
        'weights = "hips"',
        "weights: must be a table, but is 'hips'",
    ),
    "a_misspelt_key": (
        "watch_outs = [",
        'watchouts = ["Stay tall"]\nwatch_outs = [',
        "watchouts: is not a known key; did you mean watch_outs?",
    ),
    "a_missing_key": (
        'stop_if = "Stop if you feel sharp pain, a pinch in the groin, or tingling."\n',
        "",
        "stop_if: is missing",
    ),
    "an_empty_text": (
        'title = "Seated inward hip turn (internal rotation)"',
        'title = " "',
        "title: must be a text that is not empty, but is ' '",
    ),
    "a_number_in_quotes": (
        "change_threshold = 8",
        'change_threshold = "8"',
        "change_threshold: must be a number, but is '8'",
    ),
    "a_number_that_is_true": (
        "change_threshold = 8",
        "change_threshold = true",
        "change_threshold: must be a number, but is True",
    ),
    "an_infinite_number": (
        "change_threshold = 8",
        "change_threshold = inf",
        "change_threshold: must be a number, but is inf",
    ),
    "a_threshold_below_nothing": (
        "side_threshold = 10",
        "side_threshold = -10",
        "side_threshold: must be greater than 0, but is -10",
    ),
    "a_flag_that_is_a_number": (
        "per_side = true",
        "per_side = 1",
        "per_side: must be true or false, but is 1",
    ),
    "a_direction_that_is_none": (
        "direction = 1",
        "direction = 0",
        "direction: must be 1 or -1, but is 0",
    ),
    "half_a_direction": (
        "direction = 1",
        "direction = 0.5",
        "direction: must be a whole number, but is 0.5",
    ),
    "an_unknown_role": (
        'role = "core"',
        'role = "kernel"',
        "role: must be one of core, alternate, optional, but is 'kernel'",
    ),
    "an_unknown_place": (
        'place = "chair"',
        'place = "sofa"',
        "place: must be one of chair, wall, floor, open, but is 'sofa'",
    ),
    "steps_that_are_one_text": (
        "steps = [",
        'purposes = "x"\nsteps = "Sit"\nsit = [',
        "steps: must be a list of texts, but is 'Sit'",
    ),
    "no_watch_outs": (
        (
            'watch_outs = [\n    "Keep both sitting bones down",\n'
            '    "Stay tall rather than leaning away",\n    "Keep your knee where it started",\n]'
        ),
        "watch_outs = []",
        "watch_outs: must not be empty",
    ),
    "bounds_the_wrong_way_round": (
        "bounds = [0, 70]",
        "bounds = [70, 0]",
        "bounds: must be two numbers, lower first, but is [70, 0]",
    ),
    "an_unknown_source": (
        'sources = ["krause2015", "REC2_HIP_ROT"]',
        'sources = ["krause2051", "REC2_HIP_ROT"]',
        "sources: krause2051 is not a key of sources.csv",
    ),
    "a_level_above_the_bounds": (
        "number = 5, value = 45",
        "number = 5, value = 71",
        "level 5, value: 71 lies outside the bounds 0 to 70",
    ),
    "a_level_below_the_one_before": (
        "number = 2, value = 20",
        "number = 2, value = 10",
        "levels: must go from least to most movement, but 11 is followed by 10",
    ),
    "two_levels_of_one_value": (
        "number = 2, value = 20",
        "number = 2, value = 11",
        "levels: must go from least to most movement, but 11 is followed by 11",
    ),
    "two_levels_of_one_number": (
        "number = 2, value = 20",
        "number = 1, value = 20",
        "levels: must be numbered 1, 2, 3 and so on, but are 1, 1, 3, 4, 5",
    ),
    "a_typing_error_in_a_level": (
        "number = 1, value = 11, label",
        "number = 1, value = 11, lable",
        "level 1, label: is missing",
    ),
    "a_core_movement_that_stands_in": (
        'role = "core"',
        'role = "core"\nstands_in_for = "hip_er"',
        "stands_in_for: belongs to alternates only",
    ),
}


REQUIRED = (
    "slug", "title", "purpose", "role", "place", "unit", "per_side", "direction", "weights",
    "bounds", "change_threshold", "side_threshold", "steps", "watch_outs", "stop_if", "eye",
    "sources", "levels",
)  # fmt: skip


@pytest.mark.parametrize("key", REQUIRED)
def test_refuses_a_movement_without(tmp_path: Path, key: str) -> None:
    folder = copy_edition(tmp_path)
    text = (folder / FILE).read_text(encoding="utf-8")
    head, mark, movements = text.partition("[[movement]]\n")
    # One line, or a list that ends with a bracket of its own.
    entry = re.compile(rf"^{key} = (\[\n.*?^\]|[^\n]*)\n", re.MULTILINE | re.DOTALL)
    without = entry.sub("", movements, count=1)
    (folder / FILE).write_text(f"{head}{mark}{without}", encoding="utf-8")

    movement = "1" if key == "slug" else "hip_ir"
    assert f"content/1/{FILE}, movement {movement}, {key}: is missing" in problems_of(folder)


@pytest.mark.parametrize(("old", "new", "problem"), IN_HIP_IR.values(), ids=IN_HIP_IR)
def test_refuses(tmp_path: Path, old: str, new: str, problem: str) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file=FILE, old=old, new=new)

    assert f"{HIP}, {problem}" in problems_of(folder)


def test_refuses_a_single_level(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    text = (folder / FILE).read_text(encoding="utf-8")
    few = re.sub(r"    \{ number = [2-5],.*\n", "", text, count=4)
    (folder / FILE).write_text(few, encoding="utf-8")

    assert problems_of(folder) == (f"{HIP}, levels: must be at least 2, but there is 1",)


def test_names_a_movement_without_a_slug_by_its_place(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file=FILE, old='slug = "figure_four_height"\n', new="")

    assert f"content/1/{FILE}, movement 9, slug: is missing" in problems_of(folder)


def test_refuses_two_movements_of_one_slug(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file=FILE, old='slug = "hip_er"', new='slug = "hip_ir"')

    assert f"{HIP}, slug: is used by an earlier movement too" in problems_of(folder)


def test_refuses_an_alternate_for_an_unknown_movement(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(
        folder,
        file=FILE,
        old='stands_in_for = "chair_sit_reach"',
        new='stands_in_for = "floor_sit_reach"',
    )

    assert problems_of(folder) == (
        (
            f"content/1/{FILE}, movement toe_touch, stands_in_for: "
            "floor_sit_reach is not a core movement"
        ),
    )


def test_refuses_an_alternate_for_nothing(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file=FILE, old='stands_in_for = "chair_sit_reach"\n', new="")

    assert problems_of(folder) == (
        (
            f"content/1/{FILE}, movement toe_touch, stands_in_for: is missing, "
            "and an alternate needs it"
        ),
    )


def test_refuses_a_zone_that_no_core_movement_weighs_in(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file=FILE, old="{ thoracic = 0.9 }", new="{ posterior = 0.9 }")
    change(folder, file=FILE, old="{ thoracic = 0.9, posterior = 0.3 }", new="{ posterior = 0.3 }")

    assert problems_of(folder) == (
        f"content/1/{FILE}, weights: no core movement weighs in the zone thoracic",
    )


def test_refuses_a_file_without_movements(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    (folder / FILE).write_text('title = "Empty"\nmovement = []\n', encoding="utf-8")

    assert f"content/1/{FILE}, movement: must not be empty" in problems_of(folder)


def test_refuses_a_movement_that_is_no_list(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    (folder / FILE).write_text('title = "One"\nmovement = "hip_ir"\n', encoding="utf-8")

    assert f"content/1/{FILE}, movement: must be a list of tables, but is 'hip_ir'" in problems_of(
        folder
    )
