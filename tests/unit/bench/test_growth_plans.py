"""Reading query plans: the shape of a query, and tables that were read whole."""

from typing import Any

from bench.growth.plans import MANY, plan_of, shape_of


def scan(kind: str, *, rows: int, **more: Any) -> dict[str, Any]:
    return {
        "Node Type": kind,
        "Relation Name": "assessment_person",
        "Actual Rows": rows,
        "Actual Loops": 1,
        **more,
    }


def read_whole(node: dict[str, Any], *, growing: tuple[str, ...]) -> tuple[str, ...]:
    return plan_of("results", "SELECT 1", {"Plan": node}, growing=growing).read_whole


GROWING = ("assessment_person",)


def test_lists_and_columns_are_left_out_of_a_shape() -> None:
    sql = 'SELECT "p"."id", "p"."a" FROM "p" WHERE "p"."id" IN (%s, %s, %s)'

    assert shape_of(sql) == "SELECT … FROM p WHERE p.id IN (%s, …)"


def test_a_growing_table_read_from_end_to_end_is_told() -> None:
    assert read_whole(scan("Seq Scan", rows=MANY), growing=GROWING) == GROWING


def test_rows_that_were_thrown_away_count() -> None:
    node = scan("Seq Scan", rows=1, **{"Rows Removed by Filter": MANY})

    assert read_whole(node, growing=GROWING) == GROWING


def test_it_is_found_below_other_nodes() -> None:
    below = {"Node Type": "Limit", "Plans": [scan("Seq Scan", rows=MANY)]}

    assert read_whole(below, growing=GROWING) == GROWING


def test_an_index_a_small_table_and_one_that_does_not_grow_are_not_told() -> None:
    assert read_whole(scan("Index Scan", rows=MANY), growing=GROWING) == ()
    assert read_whole(scan("Seq Scan", rows=5), growing=GROWING) == ()
    assert read_whole(scan("Seq Scan", rows=MANY), growing=()) == ()


def test_blocks_from_memory_and_from_the_disk_are_added_up() -> None:
    node = scan("Index Scan", rows=1, **{"Shared Hit Blocks": 3, "Shared Read Blocks": 4})

    assert plan_of("results", "SELECT 1", {"Plan": node}, growing=GROWING).blocks == 7
