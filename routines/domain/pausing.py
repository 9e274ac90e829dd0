"""When routines stop for now, and a person should be seen by somebody."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import takewhile

from assessment.domain.listing import paragraph_of
from assessment.domain.translating import mark, say
from routines.domain.day import Day
from routines.domain.sessions import WORSE, Aftermath, Session

WORSE_FOR_AT_MOST = timedelta(weeks=2)
SEE_SOMEBODY = mark(
    "Please show it to a physiotherapist or a doctor before you go on. Easy walking is fine "
    "if it feels fine. Once it has settled, start with a new test."
)
TWO_REDS = mark("Two practices in a row brought a lot of discomfort, so your routine pauses here.")
WORSE_TOO_LONG = mark("You have felt worse for more than two weeks, so your routine pauses here.")


def pause_after(sessions: Sequence[Session]) -> str:
    """
    Say why routines pause after these sessions.

    Args:
        sessions: The sessions since the test, oldest first.

    Returns:
        What happened and what to do, after two reds in a row, or where every answer of more
        than two weeks was "worse"; empty where nothing asks for a pause.
    """
    colours = [session.colour for session in sessions[-2:]]
    if colours == [Day.RED, Day.RED]:
        return paragraph_of([say(TWO_REDS), say(SEE_SOMEBODY)])
    answered = [
        session for session in sessions if session.aftermath not in (None, Aftermath.DECLINED)
    ]
    worse = list(takewhile(lambda one: one.aftermath in WORSE, reversed(answered)))
    if worse and worse[0].day - worse[-1].day > WORSE_FOR_AT_MOST:
        return paragraph_of([say(WORSE_TOO_LONG), say(SEE_SOMEBODY)])
    return ""
