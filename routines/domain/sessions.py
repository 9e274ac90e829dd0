"""One practice as the rules of progress see it, and its colour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import reduce

from routines.domain.day import Day, day_of_discomfort, gentler

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
    counts towards more. ``during`` holds the colour of each exercise that hurt while it was
    done, ``eased`` those that the person asked to have easier.
    """

    day: date
    done: tuple[str, ...]
    effort: int | None = None
    discomfort: int | None = None
    sharp: bool = False
    aftermath: Aftermath | None = None
    gentle: bool = False
    during: Mapping[str, Day] = field(default_factory=dict)
    eased: frozenset[str] = frozenset()

    @property
    def colour(self) -> Day | None:
        """
        Return the colour of the session; ``None`` where nothing said decides it.

        Sharp pain, and being worse for longer than a day, are red whatever the numbers
        say; being worse for less than a day is amber at least. An exercise that hurt makes
        it amber or red, too.
        """
        if self.sharp or self.aftermath is Aftermath.WORSE_LONGER:
            return Day.RED
        told = None if self.discomfort is None else day_of_discomfort(self.discomfort)
        worst = reduce(gentler, self.during.values(), told or Day.GREEN)
        if self.aftermath is Aftermath.WORSE_BRIEFLY:
            worst = gentler(worst, Day.AMBER)
        return None if told is None and worst is Day.GREEN else worst

    @property
    def was_easy(self) -> bool:
        """Whether it was green with little effort, and no gentle day."""
        easy = self.effort is not None and self.effort <= EASY_TO
        return easy and self.colour is Day.GREEN and not self.gentle

    @property
    def was_too_much(self) -> bool:
        """Whether it was red or hard work."""
        return self.colour is Day.RED or self.was_hard

    @property
    def was_hard(self) -> bool:
        """Whether it was hard work."""
        return (self.effort or 0) >= HARD_FROM

    @property
    def too_much_of(self) -> tuple[str, ...]:
        """
        Return the exercises that were too much.

        Where the person named them by what hurt, those; else all that was done.
        """
        if not self.was_too_much:
            return ()
        named = tuple(slug for slug, colour in self.during.items() if colour is Day.RED)
        if named and not self.was_hard and self.aftermath is not Aftermath.WORSE_LONGER:
            return named
        return (*self.done, *(slug for slug in named if slug not in self.done))
