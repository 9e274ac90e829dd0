"""When a practice was that a device could send only later."""

from datetime import UTC, datetime, timedelta

from routines.domain.practice_times import practice_times

MADE = datetime(2026, 11, 22, 7, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_sent_at_once_it_began_with_the_page_and_ended_now() -> None:
    times = practice_times(
        issued_at=MADE, received_at=MADE + 9 * MINUTE, ago=timedelta(), took=None
    )

    assert (times.started_at, times.finished_at) == (MADE, MADE + 9 * MINUTE)


def test_sent_two_days_later_it_has_the_day_on_which_it_ended() -> None:
    times = practice_times(issued_at=MADE, received_at=MADE + 3 * DAY, ago=2 * DAY, took=8 * MINUTE)

    assert times.finished_at == MADE + DAY
    assert times.started_at == MADE + DAY - 8 * MINUTE


def test_it_did_not_end_before_its_page_was_made() -> None:
    times = practice_times(issued_at=MADE, received_at=MADE + HOUR, ago=DAY, took=8 * MINUTE)

    assert times.started_at == times.finished_at == MADE


def test_it_did_not_end_after_it_was_sent() -> None:
    times = practice_times(issued_at=MADE, received_at=MADE + HOUR, ago=-DAY, took=8 * MINUTE)

    assert times.finished_at == MADE + HOUR


def test_it_took_no_longer_than_the_page_is_old() -> None:
    times = practice_times(issued_at=MADE, received_at=MADE + HOUR, ago=timedelta(), took=DAY)

    assert (times.started_at, times.finished_at) == (MADE, MADE + HOUR)


def test_a_clock_of_the_site_that_was_set_back_leaves_it_in_order() -> None:
    times = practice_times(issued_at=MADE, received_at=MADE - HOUR, ago=timedelta(), took=None)

    assert times.started_at == times.finished_at == MADE
