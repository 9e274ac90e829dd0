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


@dataclass(frozen=True, slots=True)
class GradeRow:
    """How many comparison groups of one movement are of each grade."""

    title: str
    published: int
    derived: int
    estimated: int


def unknowns_context(edition: Edition) -> dict[str, object]:
    """Return what the page tells of an edition's comparison groups and of the assumptions."""
    rows = tuple(_row(movement, edition=edition) for movement in edition.movements)
    return {
        "groups": rows,
        "estimated_groups": sum(row.estimated for row in rows),
        "all_groups": sum(row.published + row.derived + row.estimated for row in rows),
        "movement_link": CROSS_MOVEMENT_CORRELATION,
        "side_link": SIDE_CORRELATION,
    }


def _row(movement: Movement, *, edition: Edition) -> GradeRow:
    grades = Counter(norm.grade for norm in edition.norms if norm.movement == movement.slug)
    return GradeRow(
        title=movement.title,
        published=grades["published"],
        derived=grades["derived"],
        estimated=grades["estimated"],
    )
