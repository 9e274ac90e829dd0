"""
What single movements say: which one was clearly below its group, which side was tighter.

The score of a zone rests on the mean of both sides; the routine looks at the worse one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.domain.length_units import LengthUnit, current_length_unit, inches
from assessment.domain.protocol import Edition, Method, Side, Unit
from assessment.domain.results import Scores, SideScore
from assessment.domain.translating import mark, say, say_count, say_number
from assessment.domain.zones import Zone
from routines.domain.plan import MovementWords

# In SDs of the comparison group. About the lowest third; a design choice, not a norm.
FINDING_BELOW = -0.5
# What was measured comes from the movement's own words, for example "turned in 20 degrees".
WHO: Mapping[Side | None, str] = {
    None: mark("you {did}"),
    Side.LEFT: mark("your left side {did}"),
    Side.RIGHT: mark("your right side {did}"),
}


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
            text=_measured_text(score, edition=edition, words=words[slug]),
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


def _measured_text(score: SideScore, *, edition: Edition, words: MovementWords) -> str:
    movement = edition.movement(score.movement)
    if movement.low < 0:
        value = _beside_mark(score.value)
    elif movement.unit is Unit.CENTIMETRES:
        value = _length(score.value)
    else:
        value = _angle(score.value)
    if score.method is Method.EYE:
        value = say("about {value}").format(value=value)
    return say(WHO[score.side]).format(did=words.finding.format(value=value))


def _beside_mark(value: float) -> str:
    # Reaches are measured from a mark at 0; nobody says that they reached minus 8 cm.
    if value == 0:
        return say("level with")
    length = _length(abs(value))
    if value < 0:
        return say("{length} short of").format(length=length)
    return say("{length} past").format(length=length)


def _length(value: float) -> str:
    if current_length_unit() is LengthUnit.INCHES:
        return say("{value} in").format(value=say_number(inches(value)))
    return say("{value} cm").format(value=say_number(value))


def _angle(value: float) -> str:
    # Catalogues count in whole numbers; 20.5 is said as two are.
    number = int(value) if value == int(value) else 2
    return say_count("{value} degree", "{value} degrees", number).format(value=say_number(value))
