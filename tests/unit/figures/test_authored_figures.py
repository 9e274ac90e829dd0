"""The figures as they are in the content files: sound, and true to what is written beside them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assessment.figures.checks import problems
from assessment.figures.kinematics import solve
from assessment.figures.measuring import measured
from assessment.figures.motion import level_pose
from assessment.figures.pose import FigureSpec, parse_figure

ROOT = Path(__file__).parents[3]
EDITION = ROOT / "assessment" / "content" / "1"
FOLDERS = (EDITION / "figures", ROOT / "routines" / "content" / "figures")


def tables() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.toml")):
            found |= tomllib.loads(path.read_text(encoding="utf-8"))["figures"]
    return found


TABLES = tables()


def movements() -> Iterator[Any]:
    text = (EDITION / "movements.toml").read_text(encoding="utf-8")
    for movement in tomllib.loads(text)["movement"]:
        for level in movement["levels"]:
            number, value = level["number"], level["value"]
            yield pytest.param(movement["slug"], number, value, id=f"{movement['slug']}-{number}")


def spec_of(slug: str) -> FigureSpec:
    refused: list[str] = []
    spec = parse_figure(slug, TABLES[slug], problems=refused)
    assert refused == []
    assert spec is not None
    return spec


@pytest.mark.parametrize("slug", sorted(TABLES))
def test_it_moves_soundly(slug: str) -> None:
    assert problems(spec_of(slug)) == ()


@pytest.mark.parametrize(("slug", "number", "value"), list(movements()))
def test_it_shows_the_value_of_the_level(slug: str, number: int, value: float) -> None:
    spec = spec_of(slug)
    assert spec.measure is not None

    shown = measured(spec.measure, solve(level_pose(spec, number)))

    assert shown == pytest.approx(value, abs=0.5)
