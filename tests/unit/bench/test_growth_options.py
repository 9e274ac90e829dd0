"""What may be set for the growth benchmark, and the ratios that come of it."""

from bench.growth.options import sizes_in
from bench.growth.plans import MANY, plan_of
from bench.growth.telling import digest, ratios_of
from tests.unit.bench.test_growth_plans import GROWING, scan


def test_sizes_are_sorted_and_each_is_there_once() -> None:
    assert sizes_in("10000,0,10000") == (0, 10_000)


def test_pages_are_compared_first_with_first_and_again_with_again() -> None:
    many = {"results": {"first_p95_ms": 6.0, "again_p95_ms": 5.0}}
    few = {"results": {"first_p95_ms": 4.0, "again_p95_ms": 5.0}}

    assert ratios_of(many, few) == {"results": {"first_p95_ms": 1.5, "again_p95_ms": 1.0}}


def test_a_page_without_a_second_time_has_one_ratio() -> None:
    assert ratios_of({"erase": {"first_p95_ms": 3.0}}, {"erase": {"first_p95_ms": 2.0}}) == {
        "erase": {"first_p95_ms": 1.5}
    }


def test_a_query_that_a_page_asks_twice_is_told_once() -> None:
    plan = plan_of("results", "SELECT 1", {"Plan": scan("Seq Scan", rows=MANY)}, growing=GROWING)

    told = "\n".join(digest([plan, plan], heading="one size"))

    assert told.count("READ WHOLE") == 1
