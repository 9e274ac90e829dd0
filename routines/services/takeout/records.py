"""One person's plans and practices as records, and the document that holds everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from assessment.domain.zones import Zone
from assessment.services.takeout.records import (
    CarryLinkRecord,
    OneSide,
    OutOfTen,
    PersonRecord,
    ShareLinkRecord,
    Slug,
    TestRecord,
    Text,
)
from config.records.bounds import AtMost, Between, Items, OneOf
from routines.domain.plan import MINUTES
from routines.domain.sessions import Aftermath
from routines.domain.told import Told

FORMAT = "unwind-person"
VERSION = 1

Seconds = Annotated[int, Between(0, 7200)]
Dose = Annotated[int, Between(0, 1000)]
Texts = Annotated[tuple[Text, ...], Items(500)]


@dataclass(frozen=True, slots=True)
class PlanStepRecord:
    """One exercise of a plan with its dose for each side, and why it is in."""

    position: Annotated[int, Between(1, 5)]
    exercise: Slug
    dose: Dose
    dose_other: Dose
    sets: Annotated[int, Between(1, 100)]
    dose_text: Annotated[str, AtMost(200)]
    seconds: Seconds
    first_side: OneSide
    reason: Text
    adapt: Texts
    change: Annotated[str, AtMost(400)]
    left_out: bool = False
    smaller: bool = False


@dataclass(frozen=True, slots=True)
class PracticeNoteRecord:
    """What was said about one exercise while practising; ``practice_id`` is the practice's id."""

    practice_id: UUID
    started_at: datetime
    position: Annotated[int, Between(1, 5)]
    exercise: Slug
    told: Annotated[str, OneOf(tuple(Told))]
    discomfort: OutOfTen | None
    sharp: bool
    before: OutOfTen | None
    told_at: datetime


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """
    One routine, made for one test and a number of minutes, with the reasons for every step.

    ``test`` is the id of the test, ``asks_about`` the id of the practice that it asks about.
    """

    public_id: UUID
    test: UUID
    minutes: Annotated[int, Between(min(MINUTES), max(MINUTES))]
    routine_slug: Annotated[str, AtMost(60)]
    total_seconds: Seconds
    needs: Mapping[Zone, Annotated[float, Between(-1000, 1000)]]
    trace: Texts
    why: Text
    seed: Annotated[str, AtMost(80)]
    outcome_digest: Annotated[str, AtMost(64)]
    five: Annotated[tuple[Slug, ...], Items(5)]
    five_routine: Annotated[str, AtMost(60)]
    five_since: date | None
    fitted_on: date | None
    notes: Texts
    paused: bool
    asks_about: UUID | None
    created_at: datetime
    steps: Annotated[tuple[PlanStepRecord, ...], Items(5)]
    practice_notes: Annotated[tuple[PracticeNoteRecord, ...], Items(5000)] = ()


@dataclass(frozen=True, slots=True)
class DoneRecord:
    """
    One exercise of a practice, done or not, and what was said about it meanwhile.

    ``hurt`` is 0-10, and ``replaced`` means that an easier exercise took its place.
    """

    exercise: Slug
    done: bool
    eased: bool = False
    left_out: bool = False
    replaced: bool = False
    hurt: OutOfTen | None = None
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class PracticeRecord:
    """One time that a plan was followed, as the person told it. ``plan`` is the plan's id."""

    public_id: UUID
    plan: UUID
    started_at: datetime
    finished_at: datetime
    steps: Annotated[tuple[DoneRecord, ...], Items(50)]
    discomfort_before: OutOfTen | None
    discomfort_after: OutOfTen | None
    effort: OutOfTen | None
    sharp: bool
    gentle: bool
    aftermath: Annotated[str, OneOf(("", *Aftermath))]


@dataclass(frozen=True, slots=True)
class PersonDocument:
    """
    Everything that Unwind holds about one person.

    Links are named so that nothing is left out; they belong to one installation, so reading
    the file back does not bring them.
    """

    format: Annotated[str, OneOf((FORMAT,))]
    version: Annotated[int, Between(VERSION, VERSION)]
    person: PersonRecord
    tests: Annotated[tuple[TestRecord, ...], Items(200)]
    plans: Annotated[tuple[PlanRecord, ...], Items(600)]
    practices: Annotated[tuple[PracticeRecord, ...], Items(5000)]
    share_links: Annotated[tuple[ShareLinkRecord, ...], Items(1000)]
    carry_link: CarryLinkRecord | None
