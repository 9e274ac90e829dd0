"""
What single movements say: which one was clearly below its group, which side was tighter.

The score of a zone rests on the mean of both sides; the routine looks at the worse one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.domain.protocol import Edition, Side
from assessment.domain.results import Scores, SideScore
from assessment.domain.zones import Zone
from routines.domain.measured_words import measured_text
from routines.domain.plan import MovementWords

# In SDs of the comparison group. About the lowest third; a design choice, not a norm.
FINDING_BELOW = -0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One movement whose worse side lies clearly below its comparison group.

    ``z`` is in SDs of the group. ``text`` is the person's own measurement in words, such as
    "your left side turned in 20 degrees".
    """

    movement: str
    side: Side | None
    z: float
    targets: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class SideLead:
    """
    A movement with one side flagged as tighter.

    ``zone`` is the one that the movement chiefly measures, ``z`` the tighter side's
    (``None`` without a norm).
    """

    movement: str
    tighter: Side
    zone: Zone
    targets: frozenset[str]
    z: float | None


def findings_in(
    scores: Scores, *, edition: Edition, words: Mapping[str, MovementWords]
) -> tuple[Finding, ...]:
    """
    Return the movements that steer the choice of exercises, the lowest first.

    Args:
        scores: The person's scores.
        edition: For each movement's unit and where its scale begins.
        words: For the targets of each movement and its wording.

    Returns:
        One finding per movement at most, of its worse side.
    """
    worst: dict[str, tuple[float, SideScore]] = {}
    for score in scores.movements:
        if score.z is None or score.movement not in words:
            continue
        if score.movement not in worst or score.z < worst[score.movement][0]:
            worst[score.movement] = (score.z, score)
    found = (
        Finding(
            movement=slug,
            side=score.side,
            z=z,
            targets=frozenset(words[slug].targets),
            text=measured_text(score, edition=edition, words=words[slug]),
        )
        for slug, (z, score) in worst.items()
        if z <= FINDING_BELOW
    )
    return tuple(sorted(found, key=lambda finding: (finding.z, finding.movement)))


def side_leads_in(
    scores: Scores, *, edition: Edition, words: Mapping[str, MovementWords]
) -> tuple[SideLead, ...]:
    """
    Return the movements whose tighter side may lead in an exercise, the tightest first.

    Args:
        scores: The person's scores with their flagged sides.
        edition: For the zone that each movement chiefly measures.
        words: For the targets, and for whether its sides are an exercise's sides.

    Returns:
        One lead per flagged movement whose sides mean the same in the exercises.
    """
    z_of = {(score.movement, score.side): score.z for score in scores.movements}
    leads = (
        SideLead(
            movement=gap.movement,
            tighter=gap.tighter,
            zone=_chief_zone(gap.movement, edition=edition),
            targets=frozenset(words[gap.movement].targets),
            z=z_of.get((gap.movement, gap.tighter)),
        )
        for gap in scores.sides
        if gap.flagged
        and gap.tighter is not None
        and gap.movement in words
        and words[gap.movement].steers_side
    )
    return tuple(sorted(leads, key=lambda lead: (lead.z or 0.0, lead.movement)))


def painful_targets(
    painful: Iterable[str], *, edition: Edition, words: Mapping[str, MovementWords]
) -> Mapping[str, str]:
    """Map each exercise target of the movements that hurt to such a movement's title."""
    return {
        target: edition.movement(slug).title
        for slug in sorted(painful)
        if slug in words
        for target in words[slug].targets
    }


def _chief_zone(slug: str, *, edition: Edition) -> Zone:
    weights = edition.movement(slug).weights
    return max(weights, key=lambda zone: weights[zone])
