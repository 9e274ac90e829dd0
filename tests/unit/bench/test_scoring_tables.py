"""The edition as tables for the scoring core on columns."""

from typing import Any

import pytest

from assessment.content_loader import load_edition
from assessment.domain.norms import OLDEST, YOUNGEST, comparison_group
from assessment.domain.protocol import Sex
from assessment.domain.zones import Zone
from bench.scoring import NotTheSame, check_same
from bench.scoring_tables import tables_of


def tables() -> Any:
    return tables_of(load_edition())


def test_every_table_is_in_the_order_of_the_movements() -> None:
    found = tables()

    lengths = {len(found[name]) for name in ("slugs", "direction", "sem", "mean", "sd")}
    assert lengths == {7}
    assert [len(row) for row in found["weights"]] == [7 for _ in Zone]


def test_a_cell_is_the_comparison_group_of_that_sex_and_age() -> None:
    found = tables()
    slug = found["slugs"][0]
    group = comparison_group(load_edition(), slug, age=40, sex=Sex.MALE)

    assert group is not None
    assert found["mean"][0][1][40 - YOUNGEST] == group.mean


def test_there_is_a_cell_for_every_age() -> None:
    assert {len(row) for by_sex in tables()["sd"] for row in by_sex} == {OLDEST - YOUNGEST + 1}


def test_numbers_that_differ_are_refused() -> None:
    ours = {"score": [[50, 60]], "low": [[40, 50]], "high": [[60, 70]]}

    check_same(ours, ours)
    with pytest.raises(NotTheSame, match="low: 1 differ"):
        check_same(ours, {**ours, "low": [[40, 51]]})
