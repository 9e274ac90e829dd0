"""``manage.py recommend FILE|-``: people in, routines out, from the database's catalogue."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from routines.models import Exercise, Plan, Routine
from tests.plans import load_content

pytestmark = pytest.mark.django_db

STIFF_HIPS = [
    {"movement": movement, "side": side, "value": value, "method": "tape"}
    for movement, side, value in (
        ("hip_ir", "L", 18),
        ("hip_ir", "R", 34),
        ("hip_er", "L", 25),
        ("hip_er", "R", 27),
    )
]


def person(line_id: str = "a1", **keys: object) -> str:
    """Return one person's line."""
    usual = {"id": line_id, "age": 45, "sex": "F", "measurements": STIFF_HIPS, "minutes": 8}
    return json.dumps({**usual, **keys})


def answers(folder: Path, *lines: str) -> tuple[list[Any], str]:
    """Run the command on these lines, and return its answers and its complaint."""
    load_content()
    file = folder / "people.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    out, complaint = StringIO(), ""
    try:
        call_command("recommend", str(file), stdout=out)
    except CommandError as error:
        complaint = str(error)
    return [json.loads(line) for line in out.getvalue().splitlines()], complaint


def test_it_recommends_five_that_fit_the_minutes(tmp_path: Path) -> None:
    [found], complaint = answers(tmp_path, person())

    assert complaint == ""
    assert (found["id"], found["minutes"], len(found["steps"])) == ("a1", 8, 5)
    assert found["total_seconds"] == 20 + sum(step["seconds"] for step in found["steps"])
    assert 0 <= 480 - found["total_seconds"] <= 15
    assert Routine.objects.filter(slug=found["routine"]).exists()


def test_each_step_has_its_dose_side_and_reason(tmp_path: Path) -> None:
    [found], _complaint = answers(tmp_path, person())

    for step in found["steps"]:
        assert set(step) == {"exercise", "dose", "seconds", "first_side", "reason", "adapt"}
        assert step["first_side"] in {"L", "R", None}
        assert step["dose"]
        assert step["reason"].startswith("Because")
    assert found["trace"]


def test_the_same_line_gets_the_same_answer(tmp_path: Path) -> None:
    found, _complaint = answers(tmp_path, person(), person())

    assert found[0] == found[1]


def test_it_uses_the_database_s_catalogue(tmp_path: Path) -> None:
    [before], _complaint = answers(tmp_path, person())
    withdrawn = before["steps"][1]["exercise"]
    Exercise.objects.filter(slug=withdrawn).update(published=False)

    [after], _complaint = answers(tmp_path, person())

    assert withdrawn not in [step["exercise"] for step in after["steps"]]


def test_it_respects_limits_and_equipment(tmp_path: Path) -> None:
    line = person(limits=["cannot_get_to_floor"], equipment=["chair", "wall"])

    [found], _complaint = answers(tmp_path, line)

    slugs = [step["exercise"] for step in found["steps"]]
    assert Exercise.objects.filter(slug__in=slugs, floor_free=True).count() == 5


def test_a_high_discomfort_gets_the_gentle_day(tmp_path: Path) -> None:
    [found], _complaint = answers(tmp_path, person(discomfort=7))

    assert found["routine"] == "gentle-day"


def test_it_says_why_when_nothing_fits(tmp_path: Path) -> None:
    nothing = person(limits=["cannot_get_to_floor"], equipment=[])

    [found], complaint = answers(tmp_path, nothing)

    assert complaint == ""
    assert found["steps"] == []
    assert "rather say so than guess" in found["why"]


@pytest.mark.parametrize(
    ("keys", "error"),
    [
        ({"minutes": 7}, "minutes must be one of 5, 8, 10."),
        ({"minutes": None}, "minutes must be one of 5, 8, 10."),
        ({"minutes": True}, "minutes must be one of 5, 8, 10."),
        ({"limits": ["full_moon"]}, "limits: there is no full_moon. The names are arch_sensitive"),
        ({"limits": "cannot_kneel"}, "limits must be a list of names."),
        ({"limits": ["discomfort_red"]}, "limits: there is no discomfort_red."),
        ({"equipment": ["kettlebell"]}, "equipment: there is no kettlebell."),
        ({"discomfort": 11}, "discomfort must be a whole number from 0 to 10, or null."),
        ({"discomfort": 1.5}, "discomfort must be a whole number from 0 to 10, or null."),
    ],
)
def test_a_bad_line_is_answered_with_a_sentence(
    tmp_path: Path, keys: dict[str, object], error: str
) -> None:
    found, complaint = answers(tmp_path, person("bad", **keys), person("good"))

    assert found[0]["id"] == "bad"
    assert found[0]["error"].startswith(error)
    assert len(found[1]["steps"]) == 5
    assert complaint == "Lines that could not be answered: 1. Their answers say why."


def test_a_value_out_of_bounds_is_a_bad_line(tmp_path: Path) -> None:
    far = [{"movement": "hip_ir", "side": "L", "value": 500, "method": "tape"}]

    [found], _complaint = answers(tmp_path, person(measurements=far))

    assert "error" in found


def test_it_stores_nothing(tmp_path: Path) -> None:
    answers(tmp_path, person())

    assert not Plan.objects.exists()


def test_an_empty_database_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="load_content first"):
        call_command("recommend", str(tmp_path))


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    load_content()

    with pytest.raises(CommandError, match="Cannot read"):
        call_command("recommend", str(tmp_path / "nobody.jsonl"))
