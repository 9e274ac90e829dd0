"""Calendar files: RFC 5545, read back by its own rules."""

from datetime import date, datetime, timedelta, timezone

import pytest

from config.calendar_file import (
    LONGEST_LINE,
    Event,
    Weekday,
    calendar_download,
    calendar_file,
    event_uid,
)

NOW = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
DAY = Event(uid="1@unwind", title="Unwind", text="Look again", starts=date(2026, 3, 29))
WEEKLY = Event(
    uid="2@unwind",
    title="Unwind",
    text="Move",
    starts=datetime(2026, 3, 2, 7, 30),  # noqa: DTZ001  # floating, which is the point
    minutes=10,
    weekdays=(Weekday.MONDAY, Weekday.FRIDAY),
)


def with_text(text: str) -> Event:
    return Event(uid="3@unwind", title="Unwind", text=text, starts=date(2026, 3, 29))


def written(event: Event) -> str:
    return calendar_file(event, written_at=NOW)


def test_it_ends_every_line_with_carriage_return_and_line_feed() -> None:
    text = written(DAY)

    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n") == text.count("\r")


def test_it_stamps_the_file_in_utc() -> None:
    assert "DTSTAMP:20260228T233000Z\r\n" in written(DAY)


def test_it_writes_a_day_without_a_time() -> None:
    assert "DTSTART;VALUE=DATE:20260329\r\n" in written(DAY)
    assert "RRULE" not in written(DAY)


def test_it_writes_a_time_that_is_the_same_in_every_zone() -> None:
    assert "DTSTART:20260302T073000\r\nDURATION:PT10M\r\n" in written(WEEKLY)


def test_it_comes_back_on_the_chosen_days() -> None:
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r\n" in written(WEEKLY)


def test_it_escapes_what_the_standard_reserves() -> None:
    assert "DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n" in written(with_text("a, b; c\\d\ne"))


@pytest.mark.parametrize("text", ["x" * 400, "ä€🙂" * 60, "x" * 62 + "🙂"])
def test_it_folds_long_lines_between_characters_and_loses_none(text: str) -> None:
    file = written(with_text(text))

    assert max(len(line.encode()) for line in file.split("\r\n")) <= LONGEST_LINE
    assert f"DESCRIPTION:{text}\r\n" in file.replace("\r\n ", "")


def test_an_id_is_the_same_for_the_same_parts_and_tells_none() -> None:
    assert event_uid("retest", "secret") == event_uid("retest", "secret")
    assert event_uid("retest", "secret") != event_uid("practice", "secret")
    assert "secret" not in event_uid("retest", "secret")


@pytest.mark.parametrize(
    ("title", "name"), [("Move a little", "move-a-little"), ("حركة", "unwind")]
)
def test_the_download_has_a_name_in_plain_letters(title: str, name: str) -> None:
    event = Event(uid="4@unwind", title=title, text="", starts=date(2026, 3, 29))

    download = calendar_download(event, written_at=NOW)

    assert download.headers["Content-Disposition"] == f'attachment; filename="{name}.ics"'
