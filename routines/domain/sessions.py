"""One practice as the rules of progress see it, and its colour."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routines.domain.day import Day, day_of_discomfort

# Up to this effort of 0-10 a session counts as easy, and from the other one as too hard.
EASY_TO = 4
HARD_FROM = 7


class Aftermath(StrEnum):
    """How the back was after a practice, as asked before the next one."""

    BETTER = "better"
    SAME = "same"
    WORSE_BRIEFLY = "worse-briefly"
    WORSE_LONGER = "worse-longer"
    DECLINED = "declined"


WORSE = frozenset({Aftermath.WORSE_BRIEFLY, Aftermath.WORSE_LONGER})


@dataclass(frozen=True, slots=True)
class Session:
    """
    One practice.

    ``done`` are the exercises by slug, in their order. ``effort`` and ``discomfort`` are
    0-10 or ``None`` where not said, ``aftermath`` is ``None`` while nobody asked.
    ``sharp`` is pain that is a reason to stop. ``gentle`` marks a gentle day, which never
    counts towards more.
    """

    day: date
    done: tuple[str, ...]
    effort: int | None = None
    discomfort: int | None = None
    sharp: bool = False
    aftermath: Aftermath | None = None
    gentle: bool = False

    @property
    def colour(self) -> Day | None:
        """
        Return the colour of the session; ``None`` where nothing said decides it.

        Sharp pain, and being worse for longer than a day, are red whatever the numbers
        say; being worse for less than a day is amber at least.
        """
        if self.sharp or self.aftermath is Aftermath.WORSE_LONGER:
            return Day.RED
        told = None if self.discomfort is None else day_of_discomfort(self.discomfort)
        if self.aftermath is Aftermath.WORSE_BRIEFLY and told is not Day.RED:
            return Day.AMBER
        return told

    @property
    def was_easy(self) -> bool:
        """Whether it was green with little effort, and no gentle day."""
        easy = self.effort is not None and self.effort <= EASY_TO
        return easy and self.colour is Day.GREEN and not self.gentle

    @property
    def was_too_much(self) -> bool:
        """Whether it was red or hard work."""
        return self.colour is Day.RED or (self.effort or 0) >= HARD_FROM
