"""
One person's tests as records. A field has its column's name and meaning.

An empty text is "none", as in the database: a movement without sides has no side.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from assessment.domain.age import AGE_BANDS
from assessment.domain.norms import GRADES
from assessment.domain.protocol import Method, Place, Sex, Side, SkipReason
from assessment.domain.zones import Zone
from assessment.models import VALUE_HIGH, VALUE_LOW
from config.records.bounds import AtMost, Between, Items, Matching, OneOf

Slug = Annotated[str, Matching("[A-Za-z0-9_-]{1,60}")]
Slugs = Annotated[tuple[Slug, ...], Items(60)]
Text = Annotated[str, AtMost(1000)]
OneSide = Annotated[str, OneOf(("", *Side))]
OneSex = Annotated[str, OneOf(("", *Sex))]
Value = Annotated[float, Between(VALUE_LOW, VALUE_HIGH)]
# Far wider than any result and narrow enough to reckon with: a spread of nearly nothing is none.
Number = Annotated[float, Between(-1000, 1000)]
Spread = Annotated[float, Between(0.001, 1000)]
Share = Annotated[float, Between(0, 100)]
Score = Annotated[int, Between(1, 99)]
OutOfTen = Annotated[int, Between(0, 10)]
Year = Annotated[int, Between(0, 150)]


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One browser, without a name: when it first came, and when it was last here."""

    public_id: UUID
    created_at: datetime
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class MeasurementRecord:
    """One answer: a value in the movement's unit, or the reason why there is none."""

    movement: Slug
    side: OneSide
    value: Value | None
    method: Annotated[str, OneOf(("", *Method))]
    level: Annotated[int, Between(1, 10)] | None
    skipped: Annotated[str, OneOf(("", *SkipReason))]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class DriverRecord:
    """One movement's part in a zone's score."""

    movement: Slug
    weight: Spread
    z: Number
    error_variance: Spread
    both_sides: bool


@dataclass(frozen=True, slots=True)
class ZoneRecord:
    """One zone's score with its likely range, or why there is none."""

    zone: Zone
    score: Score | None
    low: Score | None
    high: Score | None
    z: Number | None
    se: Spread | None
    measured_weight: Share
    word: Annotated[str, AtMost(20)]
    words: Annotated[tuple[Annotated[str, AtMost(20)], ...], Items(5)]
    provisional: bool
    drivers: Annotated[tuple[DriverRecord, ...], Items(20)]
    why: Text


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """The comparison group of one movement, in the movement's unit."""

    sex: Annotated[str, OneOf(tuple(Sex))] | None
    age_min: Year
    age_max: Year
    mean: Number
    sd: Spread
    source: Text
    grade: Annotated[str, OneOf(GRADES)]
    status: Text


@dataclass(frozen=True, slots=True)
class MovementRecord:
    """One measured side against its comparison group."""

    movement: Slug
    side: OneSide
    value: Value
    method: Method
    z: Number | None
    percentile: Score | None
    group: GroupRecord | None


@dataclass(frozen=True, slots=True)
class TestRecord:
    """
    One test: what was told, what was measured, and the scores as they were shown.

    ``edition`` names the movements, units and norms. ``limits`` and ``places`` are null until
    they were asked. ``completed_at`` is null while the test is open; it has no scores then.
    """

    public_id: UUID
    edition: Slug
    scoring_version: Annotated[str, AtMost(20)]
    limits: Slugs | None
    age_band: Annotated[str, OneOf(("", *(band.slug for band in AGE_BANDS)))]
    sex: OneSex
    discomfort: OutOfTen | None
    warm: bool | None
    method: Method
    places: Annotated[tuple[Place, ...], Items(10)] | None
    kneel: bool | None
    tools: Slugs
    extras: bool
    started_at: datetime
    completed_at: datetime | None
    measurements: Annotated[tuple[MeasurementRecord, ...], Items(60)]
    zone_results: Annotated[tuple[ZoneRecord, ...], Items(3)]
    movement_results: Annotated[tuple[MovementRecord, ...], Items(60)]


@dataclass(frozen=True, slots=True)
class ShareLinkRecord:
    """A link for somebody else to read one test: that it exists and when it ends."""

    test: UUID
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class CarryLinkRecord:
    """A link that brings everything to another device: when it ends."""

    expires_at: datetime
