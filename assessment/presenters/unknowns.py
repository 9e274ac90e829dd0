"""The page "What we do not know": its parts, and how the comparison groups came about."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.composite import CROSS_MOVEMENT_CORRELATION, SIDE_CORRELATION
from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Edition, Movement
from assessment.presenters.articles import START_THE_TEST, Article, parts_of

UNKNOWNS = Article(
    title=gettext_noop("What we do not know"),
    lead=gettext_noop(
        "Unwind gives you numbers, and numbers look surer than they are. "
        "This page lists what is estimated, assumed or untested, as it stands today."
    ),
    description=gettext_noop(
        "What Unwind estimates, what it assumes, and what nobody has tested yet."
    ),
    parts=parts_of(
        "unknowns",
        comparison=gettext_noop("Who you are compared with"),
        assumptions=gettext_noop("What the scores assume"),
        measuring=gettext_noop("How well you can measure yourself"),
        exercises=gettext_noop("Whether the routine helps"),
        readers=gettext_noop("Who has looked at it"),
        settle=gettext_noop("What would settle it"),
    ),
    sources=("movr_2021",),
    next_step=START_THE_TEST,
)


# Kept together on one line.
COUNTED = {
    "published": gettext_noop("{count}\N{NO-BREAK SPACE}published"),
    "derived": gettext_noop("{count}\N{NO-BREAK SPACE}derived"),
    "estimated": gettext_noop("{count}\N{NO-BREAK SPACE}estimated"),
}


@dataclass(frozen=True, slots=True)
class GradeRow:
    """How the comparison groups of one movement came about: "4 published, 8 estimated"."""

    title: str
    grades: str


def unknowns_context(edition: Edition) -> dict[str, object]:
    """Return what the page tells of an edition's comparison groups and of the assumptions."""
    return {
        "groups": tuple(_row(movement, edition=edition) for movement in edition.movements),
        "estimated_groups": sum(norm.grade == "estimated" for norm in edition.norms),
        "all_groups": len(edition.norms),
        "movement_link": CROSS_MOVEMENT_CORRELATION,
        "side_link": SIDE_CORRELATION,
    }


def _row(movement: Movement, *, edition: Edition) -> GradeRow:
    counts = Counter(norm.grade for norm in edition.norms if norm.movement == movement.slug)
    words = in_a_row(
        gettext(COUNTED[grade]).format(count=counts[grade]) for grade in COUNTED if counts[grade]
    )
    return GradeRow(title=movement.title, grades=words)
