"""When people arrive in the benchmark with a given pace."""

from itertools import pairwise

from bench.arrivals import arrival_times


def test_they_are_the_same_for_the_same_seed() -> None:
    assert arrival_times(5, per_second=10, seed=1) == arrival_times(5, per_second=10, seed=1)
    assert arrival_times(5, per_second=10, seed=1) != arrival_times(5, per_second=10, seed=2)


def test_they_come_in_order_and_within_the_time() -> None:
    moments = arrival_times(5, per_second=10, seed=1)

    assert all(one < other for one, other in pairwise(moments))
    assert 0 < moments[0] < moments[-1] < 5


def test_there_are_as_many_as_the_pace_says() -> None:
    assert 9_700 < len(arrival_times(1_000, per_second=10, seed=1)) < 10_300
