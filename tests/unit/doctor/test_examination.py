"""The whole examination goes on whatever breaks."""

from collections.abc import Iterator

import pytest

from config.doctor import database
from config.doctor.examination import Area, examine
from config.doctor.finding import Finding, Verdict, ok


def breaks() -> Iterator[Finding]:
    yield ok("One thing is well.")
    raise RuntimeError("no such tool")


def test_a_check_that_breaks_is_told_and_the_next_one_still_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(database, "is_usable", lambda: True)

    found = list(examine([Area("First", breaks), Area("Second", lambda: [ok("Well.")])]))

    assert [title for title, _ in found] == ["First", "First", "Second"]
    assert found[1][1].verdict is Verdict.UNKNOWN
    assert "RuntimeError: no such tool" in found[1][1].found


def test_without_a_database_it_says_what_it_did_not_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(database, "is_usable", lambda: False)

    [(_, finding)] = examine([Area("Content", breaks, needs_database=True)])

    assert finding.verdict is Verdict.UNKNOWN


def test_it_leaves_out_what_is_about_another_kind_of_database(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(database, "is_usable", lambda: True)

    assert list(examine([Area("Oracle", breaks, vendor="oracle")])) == []
