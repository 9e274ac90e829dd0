"""What the checks find in a figure that moves."""

from typing import Any

import pytest

from assessment.figures.checks import problems
from tests.unit.figures.poses import make_spec

FLOATING = {"ground": "none", "root": [0, 130, 0]}
SUNKEN = {"ground": "none", "root": [0, 80, 0]}


def found(*keys: dict[str, Any], **changes: Any) -> tuple[str, ...]:
    return problems(make_spec(keys=list(keys), **changes))


def test_it_finds_nothing_wrong_with_a_sound_figure() -> None:
    assert problems(make_spec()) == ()


def test_it_finds_a_body_that_floats() -> None:
    (problem,) = found(FLOATING)

    assert problem.startswith("figure knee-bend, progress 0.00, body: floats 39.9")
    assert problem.endswith("above the floor, limit 1.7")


def test_it_finds_every_part_that_sinks_in() -> None:
    sunken = {problem.split(", ")[2].split(":")[0] for problem in found(SUNKEN)}

    assert {"footR", "footL", "toesR", "toesL"} <= sunken


def test_it_lets_a_body_sit_above_the_floor() -> None:
    assert found({"ground": {"pelvis": 120}}) == ()


def test_it_finds_targets_out_of_reach() -> None:
    far = {"handR": {"at": [90, 140, 20]}, "footR": {"at": [80, 60, 0]}}

    first, second = found(far, base={"ground": ["footL", "toesL"], "ankleL": "flat"})

    assert "handR: misses its target by" in first
    assert "footR: misses its target by" in second


def test_it_tells_the_worst_moment_once() -> None:
    near, far = ({"handR": {"at": [x, 140, 20], "pole": [0, -1, 0]}} for x in (62, 90))

    (problem,) = found(near, far)

    assert problem.startswith("figure knee-bend, progress 1.00, handR: misses")


def test_it_finds_a_sinking_that_is_only_on_the_way() -> None:
    # A straight leg that swings back under a body too low for it.
    low = {"ground": {"pelvis": 82}, "hipL": [90, 0, 0], "ankleR": 0}

    report = found({"hipR": [60, 0, 0]}, {"hipR": [-35, 0, 0]}, base=low)

    assert any("footR: sinks" in problem for problem in report)
    assert not any(", progress 0.00," in problem for problem in report)
    assert not any(", progress 1.00," in problem for problem in report)


def test_it_finds_a_knee_whose_pole_points_backwards() -> None:
    foot = {"footR": {"at": [0, 6.6, 8.6], "pole": [-1, 0, 0.1]}}

    report = found(foot, base={"ground": "none", "root": [0, 85, 0], "ankleL": "flat"})

    assert any("thighR: turns" in problem and "see its pole" in problem for problem in report)


def test_it_finds_a_knee_that_folds_too_far() -> None:
    foot = {"footR": {"at": ["pelvis", [3, 0, 8.6]], "pole": [1, 0, 0]}}

    assert any("kneeR: bends" in problem for problem in found(foot))


def test_it_looks_at_the_levels_too() -> None:
    report = found({}, levels=[{}, FLOATING])

    assert [problem.split(", ")[1] for problem in report] == ["level 2"]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"handR": {"at": [20, 90, 20]}}, "hand target R"),
        ({"footL": {"at": [0, 6.6, -9]}}, "foot target L"),
        ({"ankleR": "flat"}, "level foot R"),
        ({"kneeR": "floor"}, "kneeling knee R"),
    ],
)
def test_it_finds_what_only_one_of_two_keys_has(extra: dict[str, Any], words: str) -> None:
    report = found({}, extra, base={})

    assert any(f"key 1, {words}: is not in both" in problem for problem in report)


@pytest.mark.parametrize("extra", [{"ground": ["rings"]}, {"pin": ["kneeR", 0, 0]}])
def test_it_finds_a_ground_or_pin_that_changes(extra: dict[str, Any]) -> None:
    assert any("ground or pin: differs" in problem for problem in found({}, extra))


def test_it_lets_a_seat_and_a_pin_move() -> None:
    start = {"ground": {"pelvis": 90}, "pin": ["ankleR", 0, 0]}
    end = {"ground": {"pelvis": 91}, "pin": ["ankleR", 4, 0]}

    assert found(start, end) == ()
