"""
The order of the pages, in one place: where a person is, came from and goes next.

Nothing about the position is stored. It follows from what has been answered, so
leaving, coming back and the Back button cannot disagree with the data.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext

from assessment.domain.pathway import PathwayStep, pathway
from assessment.domain.protocol import Edition, Movement, Place
from assessment.domain.safety import NO_TEST_FROM
from assessment.models import Assessment


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the test: its URL name and, for a movement, the slug."""

    name: str
    movement: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far along the movements a page is, counted from 1."""

    current: int
    total: int

    @property
    def label(self) -> str:
        """The sentence that people read."""
        return gettext("Movement {current} of {total}").format(
            current=self.current, total=self.total
        )


@dataclass(frozen=True, slots=True)
class Journey:
    """One person's way through the test: the movements they get, and those left out."""

    movements: tuple[Movement, ...]
    left_out: tuple[PathwayStep, ...]

    def progress(self, slug: str) -> Progress:
        """Return the place of one movement. Raises ``KeyError`` if it is not part of the way."""
        for index, movement in enumerate(self.movements, start=1):
            if movement.slug == slug:
                return Progress(index, len(self.movements))
        raise KeyError(slug)

    def before(self, slug: str) -> Page:
        """Return the page before a movement."""
        index = self.progress(slug).current - 1
        return Page("movement", self.movements[index - 1].slug) if index else Page("things")

    def after(self, slug: str) -> Page:
        """Return the page after a movement."""
        index = self.progress(slug).current
        if index == len(self.movements):
            return Page("check")
        return Page("movement", self.movements[index].slug)

    def first_open(self, answered: Collection[str]) -> Page:
        """Return the first movement without an answer, or the check page."""
        for movement in self.movements:
            if movement.slug not in answered:
                return Page("movement", movement.slug)
        return Page("check")


def journey_of(assessment: Assessment, edition: Edition) -> Journey:
    """Return the movements this person gets, from what they said about limits and things."""
    return _journey(
        edition,
        places=frozenset(assessment.places or ()),
        limits=frozenset(assessment.limits or ()),
        extras=assessment.extras,
    )


# Asked twice at every step, and few answers are possible.
@lru_cache(maxsize=1000)
def _journey(
    edition: Edition, *, places: frozenset[str], limits: frozenset[str], extras: bool
) -> Journey:
    steps = pathway(edition, places=frozenset(map(Place, places)), limits=limits, extras=extras)
    return Journey(
        movements=tuple(step.movement for step in steps if step.left_out_because is None),
        left_out=tuple(step for step in steps if step.left_out_because is not None),
    )


def unanswered_page(assessment: Assessment) -> Page | None:
    """Return the first page before the movements that still wants an answer, or ``None``."""
    if assessment.limits is None:
        return Page("limits")
    if not assessment.age_band:
        return Page("about")
    if (assessment.discomfort or 0) >= NO_TEST_FROM:
        return Page("today")
    if assessment.places is None:
        return Page("things")
    return None
