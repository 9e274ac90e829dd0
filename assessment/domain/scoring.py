"""
Score one person: from measured values to three zone scores with their reasons.

A score is a percentile: 43 means that about 43 % of adults of the same age band and sex
move less freely. ``docs/scoring.md`` derives each step; the steps live in modules of
their own:

1. ``measurements`` refuses what cannot be scored;
2. ``norms`` finds the comparison group of each movement;
3. ``deviation`` turns a movement's sides into one z with its error;
4. ``composite`` and ``zone_scores`` combine movements into a zone;
5. ``sides`` compares left with right.

Three rules are easy to break by accident:

* what was not measured is left out; it never counts as zero;
* a zone with too little measured has *no* score (``None``), not a low one;
* there is no overall score: three zones stay three.

This module is pure: no Django, no clock, no I/O. Equal input gives equal output.
"""

from collections.abc import Iterable, Sequence

from assessment.domain.deviation import Deviation, deviation, side_z
from assessment.domain.measurements import check_measurements
from assessment.domain.norms import comparison_group
from assessment.domain.protocol import Edition, Movement, Sex
from assessment.domain.results import Group, Measured, Scores, SideScore
from assessment.domain.rounding import percentile
from assessment.domain.sides import side_gaps
from assessment.domain.zone_scores import zone_score
from assessment.domain.zones import Zone

# Stored with every result. Raise it when the same values would give another number.
SCORING_VERSION = "1"


def score(
    edition: Edition, *, age: int | None, sex: Sex | None, measurements: Iterable[Measured]
) -> Scores:
    """
    Score everything that one person measured.

    Args:
        edition: The edition the person was tested with.
        age: Age in whole years, or ``None`` if it is not known.
        sex: The sex to compare with, or ``None`` if the person gave none.
        measurements: The values in any order, each movement and side at most once.
            Leave out what was skipped or hurt.

    Returns:
        Every zone, every measured side against its group, and every left-right gap.

    Raises:
        ScoringError: If a value cannot be used (unknown movement or side, out of
            bounds, or given twice); the message says which, and what to do.
    """
    checked = check_measurements(edition, measurements)
    groups = {
        movement.slug: comparison_group(edition, movement.slug, age=age, sex=sex)
        for movement, _ in checked
    }
    measured = tuple(movement for movement, _ in checked)
    deviations = _deviations(checked, groups=groups)
    movements = tuple(
        _side_score(movement, side, group=groups[movement.slug])
        for movement, sides in checked
        for side in sides
    )
    return Scores(
        edition=edition.slug,
        zones=tuple(
            zone_score(edition, zone, age=age, measured=measured, deviations=deviations)
            for zone in Zone
        ),
        movements=movements,
        sides=side_gaps(edition, movements),
    )


def _deviations(
    checked: Iterable[tuple[Movement, Sequence[Measured]]], *, groups: dict[str, Group | None]
) -> tuple[Deviation, ...]:
    return tuple(
        deviation(movement, measured=sides, group=group)
        for movement, sides in checked
        if (group := groups[movement.slug]) is not None
    )


def _side_score(movement: Movement, measured: Measured, *, group: Group | None) -> SideScore:
    z = None if group is None else side_z(movement, value=measured.value, group=group)
    return SideScore(
        movement=measured.movement,
        side=measured.side,
        value=measured.value,
        method=measured.method,
        z=z,
        percentile=None if z is None else percentile(z),
        group=group,
    )
