"""From records back to rows. The caller holds the transaction: all of it comes, or nothing."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from assessment.content_loader import load_edition
from assessment.domain.protocol import Edition, Side
from assessment.domain.zones import Zone
from assessment.models import Assessment, Measurement, MovementResult, Person, ZoneResult
from assessment.services.identity import hash_token, new_token
from assessment.services.takeout.records import (
    MeasurementRecord,
    MovementRecord,
    PersonRecord,
    TestRecord,
)
from config.content_files.errors import ContentError
from config.records.parsing import RecordError
from config.records.rows import insert

# Clocks differ; more than this and a test would be in the future.
CLOCKS_DIFFER = timedelta(days=1)


def restore_person(record: PersonRecord) -> tuple[Person, str]:
    """Insert the person behind a new device token; return both."""
    if Person.objects.filter(public_id=record.public_id).exists():
        raise RecordError("What this file holds is here already.")
    token = new_token()
    return insert(Person, record, token_hash=hash_token(token)), token


def restore_tests(
    records: Iterable[TestRecord], *, person: Person, now: datetime
) -> dict[UUID, Assessment]:
    """Insert every test with its answers and scores; return the rows by their id."""
    found: dict[UUID, Assessment] = {}
    for record in records:
        for problem in problems_of(record, now=now):
            raise RecordError(f"The test of {record.started_at:%Y-%m-%d} {problem}.")
        assessment = insert(Assessment, record, person=person)
        found[record.public_id] = assessment
        for measurement in record.measurements:
            insert(Measurement, measurement, assessment=assessment)
        for zone in record.zone_results:
            insert(ZoneResult, zone, assessment=assessment)
        for movement in record.movement_results:
            insert(MovementResult, movement, assessment=assessment)
    return found


def problems_of(record: TestRecord, *, now: datetime) -> Iterator[str]:
    """Yield what the types cannot say: names that the edition does not have, and contradictions."""
    try:
        used = load_edition(record.edition)
    except (ContentError, LookupError, OSError):
        yield f"was taken with edition {record.edition}, which this site does not have"
        return
    yield from _unknown_names(record, used)
    yield from _unknown_answers(record, used)
    if record.completed_at is not None and record.completed_at > now + CLOCKS_DIFFER:
        yield "is in the future"
    zones = [zone.zone for zone in record.zone_results]
    if sorted(zones) != (sorted(Zone) if record.completed_at else []):
        yield "must have a score for each zone if it is finished, and none if it is not"


def _rows(record: TestRecord) -> list[MeasurementRecord | MovementRecord]:
    return [*record.measurements, *record.movement_results]


def _unknown_names(record: TestRecord, used: Edition) -> Iterator[str]:
    movements = {movement.slug for movement in used.movements}
    drivers = {driver.movement for zone in record.zone_results for driver in zone.drivers}
    named = drivers | {row.movement for row in _rows(record)}
    for slug in sorted(named - movements):
        yield f"names a movement that its edition does not have: {slug}"
    limits = {limit.slug for limit in used.safety.limits}
    for slug in sorted(set(record.limits or ()) - limits):
        yield f"names a limit that its edition does not have: {slug}"


def _unknown_answers(record: TestRecord, used: Edition) -> Iterator[str]:
    for row in _rows(record):
        if (Side(row.side) if row.side else None) not in used.movement(row.movement).sides:
            yield f"has a side that {row.movement} does not have"
    for row in record.measurements:
        levels = {level.number for level in used.movement(row.movement).levels}
        if row.level is not None and row.level not in levels:
            yield f"has a card that {row.movement} does not have"
