"""When the hardest exercises unlock: after four weeks with at least twelve green sessions."""

from collections.abc import Iterable
from datetime import date, timedelta

from routines.domain.day import Day
from routines.domain.sessions import Session

UNLOCK_AFTER = timedelta(weeks=4)
UNLOCK_SESSIONS = 12


def is_unlocked(sessions: Iterable[Session], *, today: date) -> bool:
    """
    Say whether exercises of level 3 may be used.

    Args:
        sessions: All of a person's sessions, in any order.
        today: The day to say it for.

    Returns:
        True from four weeks after the first green session, with twelve of them.
    """
    green = [session.day for session in sessions if session.colour is Day.GREEN]
    return len(green) >= UNLOCK_SESSIONS and min(green) <= today - UNLOCK_AFTER
