"""What the doctor says of the clock."""

from datetime import UTC, datetime, timedelta

from config.doctor import clock
from config.doctor.finding import Verdict

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_clocks_that_differ_are_to_mend() -> None:
    found = clock.apart(NOW, server=NOW - timedelta(seconds=6))

    assert found.verdict is Verdict.MEND
    assert found.found.startswith("6 s apart")


def test_clocks_that_agree_are_fine() -> None:
    assert clock.apart(NOW, server=NOW + timedelta(seconds=5)).verdict is Verdict.OK


def test_a_visit_from_the_future_is_to_mend() -> None:
    assert clock.ahead(NOW, latest=NOW + timedelta(hours=1)).verdict is Verdict.MEND


def test_no_visit_is_fine() -> None:
    assert clock.ahead(NOW, latest=None).verdict is Verdict.OK
