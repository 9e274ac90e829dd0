"""
Find the comparison group: whom one person's value is held against.

A norm row holds mean and SD for one movement, one sex (or everybody) and one age band.
Ages are whole years, bands include both ends; means and SDs are in the movement's unit.
Where they come from, and how far each figure was verified, stands in the edition's
``norms.csv`` and ``sources.csv`` and travels along as ``source``, ``grade`` and ``status``.
"""

import math

from assessment.domain.protocol import Edition, Norm, Sex
from assessment.domain.results import Group

# No edition has norms for people younger or older than this, in years.
YOUNGEST = 18
OLDEST = 79

# From the firmest to the weakest.
GRADES = ("published", "derived", "estimated")


def comparison_group(
    edition: Edition, movement_slug: str, *, age: int | None, sex: Sex | None
) -> Group | None:
    """
    Return the group to compare one movement with.

    A person who gives no sex is compared with the mixed group, half women and half men:
    mean = (mean_F + mean_M) / 2, and by the law of total variance
    SD = √((SD_F² + SD_M²) / 2 + ((mean_F - mean_M) / 2)²).

    Args:
        edition: The edition whose norms apply.
        movement_slug: The movement.
        age: Age in whole years, or ``None`` if it is not known.
        sex: The sex to compare with, or ``None`` if the person gave none.

    Returns:
        The group; ``None`` outside ages 18-79 or where the edition has no fitting row.
        A row for everybody serves a sex (or none) that has no row of its own.
    """
    if age is None or not YOUNGEST <= age <= OLDEST:
        return None
    rows = {
        row.sex: row
        for row in edition.norms
        if row.movement == movement_slug and row.age_min <= age <= row.age_max
    }
    women, men = rows.get(Sex.FEMALE), rows.get(Sex.MALE)
    if sex is None and women and men:
        return _mixed(women, men)
    # For no sex, rows[None] is the row for everybody as well.
    row = rows.get(sex) or rows.get(None)
    return _single(row) if row else None


def _single(row: Norm) -> Group:
    return Group(
        sex=row.sex,
        age_min=row.age_min,
        age_max=row.age_max,
        mean=row.mean,
        sd=row.sd,
        source=row.source,
        grade=row.grade,
        status=row.status,
    )


def _mixed(women: Norm, men: Norm) -> Group:
    half_gap = (women.mean - men.mean) / 2
    return Group(
        sex=None,
        # Bands may differ between the sexes; the group is only valid where both are.
        age_min=max(women.age_min, men.age_min),
        age_max=min(women.age_max, men.age_max),
        mean=(women.mean + men.mean) / 2,
        sd=math.sqrt((women.sd**2 + men.sd**2) / 2 + half_gap**2),
        source=_joined(women.source, men.source),
        grade=max(women.grade, men.grade, key=GRADES.index),
        status=_joined(women.status, men.status),
    )


def _joined(women: str, men: str) -> str:
    return women if women == men else f"{women}; {men}"
