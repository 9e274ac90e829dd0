"""
One zone's result: which movements count, whether they are enough, and what they add up to.

Enough means at least half of the zone's weight over the core movements. An alternate
fills the place of the core movement it stands in for; an optional movement adds to
the score but never to what counts as enough.
"""

from collections.abc import Sequence
from decimal import Decimal

from assessment.domain.composite import RANGE_Z, zone_se, zone_z
from assessment.domain.deviation import Deviation
from assessment.domain.listing import all_of
from assessment.domain.protocol import Edition, Movement, Role
from assessment.domain.results import ZoneScore
from assessment.domain.rounding import percentile
from assessment.domain.translating import mark, say, say_count
from assessment.domain.words import word_for, words_between
from assessment.domain.zones import Zone

# The share of a zone's core weight that must be measured for a score.
ENOUGH = Decimal("0.5")

NOTHING_MEASURED = mark("Nothing was measured here.")
NO_COMPARISON = mark(
    "There are no comparison values for your age, so this is shown without a score."
)
NO_AGE = mark("Without an age there is nothing to compare with, so this is shown without a score.")


def zone_score(
    edition: Edition,
    zone: Zone,
    *,
    age: int | None,
    measured: Sequence[Movement],
    deviations: Sequence[Deviation],
) -> ZoneScore:
    """
    Score one zone, or say why it has no score.

    Args:
        edition: The edition, for the zone's whole core weight.
        zone: The zone.
        age: Age in whole years or ``None``; only the explanation depends on it.
        measured: Every movement with a value.
        deviations: Those of them that have a comparison group, in the edition's order.

    Returns:
        The zone's score with its range, words and drivers; or ``score`` ``None`` and a
        ``why`` if less than half of the zone's weight could be compared.
    """
    counted = [
        deviation
        for deviation in without_spare_alternates(deviations)
        if zone in deviation.movement.weights
    ]
    share = measured_share(edition, zone, counted=[each.movement for each in counted])
    if share < ENOUGH:
        here = [movement for movement in measured if zone in movement.weights]
        why = _why(age=age, here=here, compared=[each.movement for each in counted])
        return _without_score(zone, share=share, why=why)
    return _with_score(zone, share=share, counted=counted)


def without_spare_alternates(deviations: Sequence[Deviation]) -> list[Deviation]:
    """
    Leave out every alternate whose core movement is there itself.

    Args:
        deviations: The movements that could be compared.

    Returns:
        Those that count, in the same order.
    """
    present = {deviation.movement.slug for deviation in deviations}
    return [each for each in deviations if each.movement.stands_in_for not in present]


def measured_share(edition: Edition, zone: Zone, *, counted: Sequence[Movement]) -> Decimal:
    """
    Return the measured share of a zone's weight over the core movements.

    Args:
        edition: The edition, for the zone's whole core weight.
        zone: The zone.
        counted: The movements that count for the zone, without spare alternates.

    Returns:
        A share from 0 to 1, exact: half is half, whatever 0.9 is in binary.
    """
    core = [movement for movement in edition.movements if movement.role is Role.CORE]
    filled = {movement.stands_in_for or movement.slug for movement in counted}
    whole = sum((_weight(movement, zone) for movement in core), Decimal(0))
    there = sum(
        (_weight(movement, zone) for movement in core if movement.slug in filled), Decimal(0)
    )
    return there / whole if whole else Decimal(0)


def _weight(movement: Movement, zone: Zone) -> Decimal:
    return Decimal(str(movement.weights.get(zone, 0)))


def _with_score(zone: Zone, *, share: Decimal, counted: Sequence[Deviation]) -> ZoneScore:
    drivers = tuple(each.driver(zone) for each in counted)
    z, se = zone_z(drivers), zone_se(drivers)
    score = percentile(z)
    low, high = percentile(z - RANGE_Z * se), percentile(z + RANGE_Z * se)
    return ZoneScore(
        zone=zone,
        score=score,
        low=low,
        high=high,
        z=z,
        se=se,
        measured_weight=float(share),
        word=word_for(score),
        words=words_between(low, high),
        provisional=any(each.group.grade == "estimated" for each in counted),
        drivers=drivers,
        why=None,
    )


def _without_score(zone: Zone, *, share: Decimal, why: str) -> ZoneScore:
    return ZoneScore(
        zone=zone,
        score=None,
        low=None,
        high=None,
        z=None,
        se=None,
        measured_weight=float(share),
        word=None,
        words=(),
        provisional=False,
        drivers=(),
        why=why,
    )


def _why(*, age: int | None, here: Sequence[Movement], compared: Sequence[Movement]) -> str:
    if not here:
        return say(NOTHING_MEASURED)
    if not compared:
        return say(NO_AGE if age is None else NO_COMPARISON)
    if len(here) == len(compared):
        text = say_count(
            "Only {names} was measured here; that is less than half of what this zone needs.",
            "Only {names} were measured here; that is less than half of what this zone needs.",
            len(compared),
        )
    else:
        text = say_count(
            "Only {names} was measured and could be compared here; "
            "that is less than half of what this zone needs.",
            "Only {names} were measured and could be compared here; "
            "that is less than half of what this zone needs.",
            len(compared),
        )
    return text.format(names=all_of(_plain_name(each) for each in compared))


def _plain_name(movement: Movement) -> str:
    # The bracket holds the anatomist's name, which would only slow the sentence down.
    name = movement.title.split(" (")[0]
    return say("the {movement}").format(movement=f"{name[:1].lower()}{name[1:]}")
