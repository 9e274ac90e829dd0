"""
Calendar files (RFC 5545): one event, once or on chosen days of the week.

A clock time is "floating", without a zone: seven in the morning stays seven in the morning,
wherever the person is and whatever the clocks do in spring. Nothing here knows a person.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from django.http import HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.text import slugify

# In octets, without the line break (RFC 5545, 3.1).
LONGEST_LINE = 75


class Weekday(StrEnum):
    """The days of the week in the order of ``date.weekday()``, by their names in the standard."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"


@dataclass(frozen=True, slots=True)
class Event:
    """
    What goes into a person's calendar, for others to see: never a word about health.

    ``starts`` is a day, or a time without a zone; ``minutes`` goes with a time only.
    With ``weekdays`` it comes back on each of them, every week.
    """

    uid: str
    title: str
    text: str
    starts: date
    minutes: int = 0
    weekdays: tuple[Weekday, ...] = ()


def event_uid(*parts: str) -> str:
    """Return an id that stays the same for the same parts and does not tell them."""
    digest = salted_hmac("unwind.calendar", "\n".join(parts), algorithm="sha256").hexdigest()
    return f"{digest[:32]}@unwind"


def calendar_file(event: Event, *, written_at: datetime) -> str:
    """Return the file for one event; ``written_at`` knows its zone and is written as UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Unwind//Unwind//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{written_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_when(event),
        f"SUMMARY:{_escaped(event.title)}",
        f"DESCRIPTION:{_escaped(event.text)}",
        # Others who share the calendar do not see the time as taken.
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def calendar_download(event: Event, *, written_at: datetime) -> HttpResponse:
    """Answer with the file, named after the event's title, to be saved and not kept by caches."""
    # A title in another script leaves nothing of itself in a name of plain letters.
    name = slugify(event.title) or "unwind"
    return HttpResponse(
        calendar_file(event, written_at=written_at),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}.ics"',
            "Cache-Control": "private, no-store",
        },
    )


def _when(event: Event) -> list[str]:
    if isinstance(event.starts, datetime):
        lines = [f"DTSTART:{event.starts:%Y%m%dT%H%M%S}", f"DURATION:PT{event.minutes}M"]
    else:
        lines = [f"DTSTART;VALUE=DATE:{event.starts:%Y%m%d}"]
    if event.weekdays:
        lines.append(f"RRULE:FREQ=WEEKLY;BYDAY={','.join(event.weekdays)}")
    return lines


def _escaped(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line after at most 75 octets, never inside of a character."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        # The space that opens every further line counts too.
        room = LONGEST_LINE - (1 if pieces else 0)
        if len(f"{piece}{character}".encode()) > room:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
