"""What is read of wrk, and what it is told."""

from pathlib import Path

import pytest

from bench.wrk import NoWrk, Request, read

LINE = (
    'JSON {"requests": 10, "seconds": 2.0, "failed": 0, "bytes": 99,'
    ' "p50_ms": 1.0, "p95_ms": 2.0, "p99_ms": 3.0}'
)


def test_it_reads_the_line_that_the_script_prints() -> None:
    found = read(f"Running 2s test\n  1 threads and 8 connections\n{LINE}\n")

    assert (found.requests, found.p95_ms) == (10, 2.0)


def test_without_the_line_it_says_what_wrk_said() -> None:
    with pytest.raises(NoWrk, match="unable to connect"):
        read("unable to connect to 127.0.0.1")


def test_a_page_is_asked_for_with_its_cookie() -> None:
    assert Request("/x/", "a=1", "B=2").arguments == ["page", "/x/", "a=1", "B=2"]


def test_answers_come_from_a_file() -> None:
    assert Request(file=Path("a.tsv")).arguments == ["file", "a.tsv"]
