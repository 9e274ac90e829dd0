"""The page "What we do not know": its parts, and how the comparison groups came about."""

from collections import Counter
from dataclasses import dataclass

from assessment.domain.composite import CROSS_MOVEMENT_CORRELATION, SIDE_CORRELATION
from assessment.domain.protocol import Edition, Movement
from assessment.presenters.articles import START_THE_TEST, Article, parts_of

UNKNOWNS = Article(
    title="What we do not know",
    lead=(
        "Unwind gives you numbers, and numbers look surer than they are. "
        "This page lists what is estimated, assumed or untested, as it stands today."
    ),
    description="What Unwind estimates, what it assumes, and what nobody has tested yet.",
    parts=parts_of(
        "unknowns",
        comparison="Who you are compared with",
        assumptions="What the scores assume",
        measuring="How well you can measure yourself",
        exercises="Whether the routine helps",
        readers="Who has looked at it",
        settle="What would settle it",
    ),
    sources=("movr_2021",),
    next_step=START_THE_TEST,
)


GRADES = ("published", "derived", "estimated")


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
    words = ", ".join(
        f"{counts[grade]}\N{NO-BREAK SPACE}{grade}" for grade in GRADES if counts[grade]
    )
    return GradeRow(title=movement.title, grades=words)
