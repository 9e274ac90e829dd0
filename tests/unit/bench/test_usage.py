"""What /proc tells of a process."""

import os

from bench.usage import cpu_ticks, memory_mb, tree_of, usage_of


def test_a_name_with_blanks_and_brackets_does_not_shift_the_columns() -> None:
    assert cpu_ticks("7 (a) b) S 1 2 3 4 5 6 7 8 9 10 100 20 3 4 20 0") == 127


def test_this_process_holds_memory() -> None:
    assert memory_mb(os.getpid()) > 1


def test_a_process_that_is_gone_uses_nothing() -> None:
    assert usage_of(2**22 + 1).memory_mb == 0


def test_a_tree_begins_at_its_root() -> None:
    assert tree_of(os.getpid())[0] == os.getpid()
