"""
What scoring gives back: values that carry their own reasons.

Scores and percentiles are whole numbers 1-99; ``z`` is in SDs of the comparison
group, positive where the person moves more freely.
"""

from dataclasses import dataclass

from assessment.domain.protocol import Method, Sex, Side, SkipReason
from assessment.domain.zones import Zone


@dataclass(frozen=True, slots=True)
class Measured:
    """One value that a person measured, in the movement's unit."""

    movement: str
    side: Side | None
    value: float
    method: Method


@dataclass(frozen=True, slots=True)
class Skipped:
    """One movement that the person left out, and why."""

    movement: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Group:
    """
    The comparison group of one movement, in the movement's unit.

    ``sex`` is ``None`` where the person gave none or the norm has no split; mean
    and SD are then those of the mixed group. ``grade`` is the weakest of the rows
    used: published, derived or estimated.
    """

    sex: Sex | None
    age_min: int
    age_max: int
    mean: float
    sd: float
    source: str
    grade: str
    status: str


@dataclass(frozen=True, slots=True)
class SideScore:
    """One measured side against its group. Without a norm, z, percentile and group are ``None``."""

    movement: str
    side: Side | None
    value: float
    method: Method
    z: float | None
    percentile: int | None
    group: Group | None


@dataclass(frozen=True, slots=True)
class SideGap:
    """Left minus right in the movement's unit; flagged only beyond its own threshold."""

    movement: str
    gap: float
    flagged: bool
    tighter: Side | None


@dataclass(frozen=True, slots=True)
class Driver:
    """One movement's part in a zone: its z, its weight, and the error variance of that z."""

    movement: str
    weight: float
    z: float
    error_variance: float
    both_sides: bool


@dataclass(frozen=True, slots=True)
class ZoneScore:
    """
    One zone's result. Too little measured gives ``score`` ``None`` and a ``why``.

    ``measured_weight`` is the measured share (0-1) of the zone's weight over the
    core movements. ``words`` are those that the likely range touches, from the
    low end; ``word`` is the one of the score itself. ``provisional`` is true if
    any of its norms is an estimate.
    """

    zone: Zone
    score: int | None
    low: int | None
    high: int | None
    z: float | None
    se: float | None
    measured_weight: float
    word: str | None
    words: tuple[str, ...]
    provisional: bool
    drivers: tuple[Driver, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything that one assessment's values amount to."""

    edition: str
    zones: tuple[ZoneScore, ...]
    movements: tuple[SideScore, ...]
    sides: tuple[SideGap, ...]

    def zone(self, zone: Zone) -> ZoneScore:
        """Return the result of one zone; every zone always has one."""
        return next(score for score in self.zones if score.zone is zone)


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    An assessment as the routines see it: scores, and what limits the person.

    ``scores`` is ``None`` on a day that is not for testing (discomfort too high).

    ``equipment`` holds chair, wall, floor, strap, foam_roller as far as the person has
    them; ``discomfort`` is 0-10 today or ``None``.
    """

    scores: Scores | None
    limits: frozenset[str]
    equipment: frozenset[str]
    discomfort: int | None
    painful: frozenset[str]
    skipped: tuple[Skipped, ...]
