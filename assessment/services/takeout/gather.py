"""From rows to records: all that this app holds of one person, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model

from assessment.models import Assessment, CarryLink, Person, ShareLink
from assessment.services.retention import note_visit
from assessment.services.takeout.records import (
    CarryLinkRecord,
    MeasurementRecord,
    MovementRecord,
    PersonRecord,
    ShareLinkRecord,
    TestRecord,
    ZoneRecord,
)
from config.records.rows import record_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Holding:
    """Everything of this app about one person: the person, the tests, the links."""

    person: PersonRecord
    tests: tuple[TestRecord, ...]
    share_links: tuple[ShareLinkRecord, ...]
    carry_link: CarryLinkRecord | None


def holding_of(owner: str | None) -> Holding | None:
    """Return everything about the person of one browser, the oldest first. Seven queries."""
    person = Person.objects.filter(token_hash=owner).first() if owner else None
    if person is None:
        return None
    note_visit(person)
    tests = Assessment.objects.filter(person=person).order_by("started_at", "pk")
    shared = ShareLink.objects.filter(assessment__person=person).select_related("assessment")
    carried = CarryLink.objects.filter(person=person).first()
    return Holding(
        person=record_of(PersonRecord, person),
        tests=tuple(_test(each) for each in tests.with_results().prefetch_related("measurements")),
        share_links=tuple(
            record_of(ShareLinkRecord, link, test=link.assessment.public_id)
            for link in shared.order_by("created_at", "pk")
        ),
        carry_link=record_of(CarryLinkRecord, carried) if carried else None,
    )


def _test(assessment: Assessment) -> TestRecord:
    return record_of(
        TestRecord,
        assessment,
        measurements=_in_order(MeasurementRecord, assessment.measurements.all()),
        zone_results=_in_order(ZoneRecord, assessment.zone_results.all()),
        movement_results=_in_order(MovementRecord, assessment.movement_results.all()),
    )


def _in_order(kind: type[T], rows: Iterable[Model]) -> tuple[T, ...]:
    # In Python: the database would be asked again for rows that were prefetched.
    return tuple(record_of(kind, row) for row in sorted(rows, key=lambda row: row.pk))
