"""The people whom the growth benchmark multiplies."""

import random

from bench.growth.people import way_of

WAYS = [way_of(random.Random(number), number=number) for number in range(100)]


def test_some_never_finish_and_some_have_a_test_open() -> None:
    assert sum(not way.tests for way in WAYS) == 10
    assert all(way.open_answers is not None for way in WAYS if not way.tests)
    assert any(way.tests and way.open_answers is not None for way in WAYS)


def test_some_come_back_and_tests_are_told_oldest_first() -> None:
    assert any(len(way.tests) > 1 for way in WAYS)
    assert all(list(way.tests) == sorted(way.tests, reverse=True) for way in WAYS)


def test_nobody_practises_without_a_plan_or_shares_nothing() -> None:
    assert all(way.has_plan for way in WAYS if way.practices)
    assert all(way.tests for way in WAYS if way.has_plan or way.shares)
