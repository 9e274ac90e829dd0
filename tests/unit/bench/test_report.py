"""The table of the last run against its bars."""

import pytest

from bench.report import Line, journey_lines, page_lines, planning_lines, scoring_lines

RATIO = {"median": 0.5, "low": 0.4, "high": 0.6}
SPREAD = {"median": 10.0, "low": 9.0, "high": 11.0}


@pytest.mark.parametrize(
    ("bar", "is_cost", "verdict"),
    [
        (0.5, False, "met"),
        (0.7, False, "missed"),
        (0.5, True, "met"),
        (0.4, True, "missed"),
        (None, True, ""),
    ],
)
def test_the_median_is_held_against_the_bar(
    bar: float | None, verdict: str, *, is_cost: bool
) -> None:
    assert Line("x", RATIO, 1, 2, "ms", bar=bar, is_cost=is_cost).verdict == verdict


def test_a_row_has_both_figures_and_the_spread() -> None:
    row = Line("pages", RATIO, 8.125, 2469.0, "/s", bar=3.0).row()

    assert row == "| pages | ≥ 3 | 0.50 (0.40 to 0.60) | 8.12 /s | 2,469 /s | missed |"


def test_each_page_has_a_line() -> None:
    sides = {"per_second": SPREAD}
    page = {"name": "p", "bar": 0.5, "ratios": {"per_second": RATIO}, "ours": sides, "floor": sides}

    assert [line.verdict for line in page_lines({"pages": [page]})] == ["met"]


def test_a_journey_is_held_against_both_others() -> None:
    keys = ("journeys_per_second", "cpu_ms_per_journey", "memory_mb", "bytes_per_journey")
    ways = {name: dict.fromkeys(keys, SPREAD) for name in ("ours", "floor", "otree")}
    ratios = {f"ours to {other}": dict.fromkeys(keys, RATIO) for other in ("floor", "otree")}
    database = {"database": "sqlite", "ways": ways, "ratios": ratios}

    lines = {line.name: line.verdict for line in journey_lines({"databases": [database]})}

    assert lines["SQLite: journeys / oTree"] == "missed"
    assert lines["SQLite: memory / floor"] == "met"


def test_the_core_is_told_in_sentences() -> None:
    pace = {"median": 2000.0, "low": 1900.0, "high": 2100.0}

    assert list(scoring_lines({"people_per_second": {"ours, from JSON": pace}})) == [
        "- Scoring core, ours, from JSON: 2,000 people a second (1,900 to 2,100)."
    ]
    [line] = planning_lines(
        {
            "plans_per_second": pace,
            "milliseconds": {"p95": 4.0},
            "people": 3000,
            "worst_milliseconds": 9.5,
        }
    )
    assert line.endswith("p95 4.0 ms, the slowest of 3,000 people 9.5 ms.")
