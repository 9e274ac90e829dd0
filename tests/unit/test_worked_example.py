"""The person worked by hand on the method page: each line is a sum that comes out."""

import math
import re
from dataclasses import astuple, replace

import pytest

from assessment.content_loader import load_edition
from assessment.domain.zones import ZONE_LABELS
from assessment.presenters.worked_example import WorkedExample, worked_example


def example() -> WorkedExample:
    found = worked_example(load_edition())
    assert found is not None
    return found


def sums() -> list[str]:
    found = example()
    moved = [line for each in found.movements for line in (*each.sides, each.z, each.error)]
    return [*moved, found.steps.total, found.steps.variance, found.steps.z, found.steps.se]


def worth(working: str) -> float:
    """Work out one side of a sum, read as a person reads it."""
    python = working.replace("\N{MINUS SIGN}", "-").replace("·", "*").replace("÷", "/")
    python = python.replace("²", "**2").replace("√(", "sqrt(")
    return float(eval(python, {"sqrt": math.sqrt}))  # noqa: S307  # our own sums


@pytest.mark.parametrize("line", sums())
def test_what_stands_before_the_last_sign_is_what_stands_after(line: str) -> None:
    *_, working, result = line.split(" = ")

    assert worth(working) == pytest.approx(worth(result), abs=0.003)


def test_its_zone_has_every_step() -> None:
    found = example()

    assert found.zone in ZONE_LABELS.values()
    assert len(found.movements) >= 2
    assert found.low < found.score < found.high


def test_its_score_is_the_share_of_the_curve_below() -> None:
    found = example()

    percent = re.search(r"= ([\d.]+), so (\d+)", found.steps.score)
    assert percent is not None
    assert float(percent[1]) == pytest.approx(int(percent[2]), abs=0.5)
    assert int(percent[2]) == found.score


def test_it_follows_the_edition() -> None:
    edition = load_edition()
    wider = replace(edition, norms=tuple(replace(each, sd=2 * each.sd) for each in edition.norms))

    assert astuple(example()) != astuple(worked_example(wider) or example())


def test_an_edition_without_norms_has_none() -> None:
    assert worked_example(replace(load_edition(), norms=())) is None
