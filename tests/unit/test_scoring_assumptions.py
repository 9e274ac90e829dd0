"""The table of assumptions in docs/scoring.md says what the code says."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from assessment.domain import change, composite, deviation, norms, rounding, words, zone_scores

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "scoring.md"

IN_CODE: dict[str, float | Decimal] = {
    "CROSS_MOVEMENT_CORRELATION": composite.CROSS_MOVEMENT_CORRELATION,
    "SIDE_CORRELATION": composite.SIDE_CORRELATION,
    "RANGE_Z": composite.RANGE_Z,
    "Z_CLIP": deviation.Z_CLIP,
    "ENOUGH": zone_scores.ENOUGH,
    "CHANGE_Z": change.CHANGE_Z,
    "LEVELS_FOR_CHANGE": change.LEVELS_FOR_CHANGE,
    "YOUNGEST": norms.YOUNGEST,
    "OLDEST": norms.OLDEST,
    "LEAST": rounding.LEAST,
    "MOST": rounding.MOST,
}


def documented() -> dict[str, str]:
    """Return name and value of every row of the table."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", DOCUMENT.read_text(), re.MULTILINE))


def test_it_names_every_assumption() -> None:
    assert documented().keys() == {*IN_CODE, "WORDS"}


@pytest.mark.parametrize("name", IN_CODE)
def test_it_gives_the_value_in_force(name: str) -> None:
    assert float(documented()[name]) == float(IN_CODE[name])


def test_it_gives_the_lowest_score_of_each_word() -> None:
    assert documented()["WORDS"] == ", ".join(str(lowest) for lowest, _ in words.WORDS[:-1])
