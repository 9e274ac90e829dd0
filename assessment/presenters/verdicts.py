"""Changed, within measuring error, or unclear: what two tests say about each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext, gettext_noop

from assessment.domain.change import movement_change, zone_change
from assessment.domain.protocol import Edition
from assessment.domain.results import Scores, SideScore
from assessment.domain.zones import Zone
from assessment.services.progress import FinishedTest

T = TypeVar("T")

FREER = {
    True: gettext_noop("moves more freely"),
    False: gettext_noop("moves less freely"),
}
NO_SCORE = gettext_noop("it has no score in one of the two tests")
TOO_LITTLE = gettext_noop("too little was measured the same way both times")
OTHER_EDITION = gettext_noop("the test itself has changed since")
OTHER_WAY = gettext_noop("measured another way than before, and only the same way can be compared")
FIRST_TIME = gettext_noop("not measured before")
NOT_THIS_TIME = gettext_noop("not measured in your last test")


class Word(StrEnum):
    """The only three things that two tests can say."""

    CHANGED = "changed"
    WITHIN = "within measuring error"
    UNCLEAR = "unclear"

    @property
    def text(self) -> str:
        """What people read."""
        words = {
            Word.CHANGED: gettext("changed"),
            Word.WITHIN: gettext("within measuring error"),
            Word.UNCLEAR: gettext("unclear"),
        }
        return words[self]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the last test says against one earlier test; ``since`` is ``None`` without one."""

    word: Word
    since: datetime | None
    detail: str

    @property
    def changed(self) -> bool:
        """Whether this is more than measuring error."""
        return self.word is Word.CHANGED


def zone_verdict(edition: Edition, zone: Zone, *, before: FinishedTest, after: Scores) -> Verdict:
    """Compare one zone in two tests."""
    change = zone_change(edition, zone, before=before.scores, after=after)
    if change is not None:
        return _verdict(freer=change.freer, since=before.finished_at)
    if before.scores.edition != after.edition:
        why = OTHER_EDITION
    elif None in (before.scores.zone(zone).score, after.zone(zone).score):
        why = NO_SCORE
    else:
        why = TOO_LITTLE
    return Verdict(Word.UNCLEAR, before.finished_at, gettext(why))


def side_verdict(
    edition: Edition, *, before: FinishedTest, former: SideScore, latter: SideScore
) -> Verdict:
    """Compare one side of one movement that was measured in the same way in two tests."""
    change = movement_change(edition.movement(latter.movement), before=former, after=latter)
    return _verdict(freer=change.freer, since=before.finished_at)


def ends_of(tests: Sequence[T]) -> tuple[T, ...]:
    """Return the last and the first of a row, once if they are the same."""
    return tuple(tests[-1:]) if len(tests) < 2 else (tests[-1], tests[0])


def _verdict(*, freer: bool | None, since: datetime) -> Verdict:
    if freer is None:
        return Verdict(Word.WITHIN, since, "")
    return Verdict(Word.CHANGED, since, gettext(FREER[freer]))
