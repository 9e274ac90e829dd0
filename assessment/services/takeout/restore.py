"""From records back to rows. The caller holds the transaction: all of it comes, or nothing."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext

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
        raise RecordError(gettext("What this file holds is here already."))
    token = new_token()
    return insert(Person, record, token_hash=hash_token(token)), token


def restore_tests(
    records: Iterable[TestRecord], *, person: Person, now: datetime
) -> dict[UUID, Assessment]:
    """Insert every test with its answers and scores; return the rows by their id."""
    found: dict[UUID, Assessment] = {}
    for record in records:
        for problem in problems_of(record, now=now):
            raise RecordError(problem)
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
    day = _day(record)
    try:
        used = load_edition(record.edition)
    except (ContentError, LookupError, OSError):
        yield gettext(
            "The test of {day} was taken with edition {edition}, which this site does not have."
        ).format(day=day, edition=record.edition)
        return
    yield from _unknown_names(record, used)
    yield from _unknown_answers(record, used)
    if record.completed_at is not None and record.completed_at > now + CLOCKS_DIFFER:
        yield gettext("The test of {day} is in the future.").format(day=day)
    zones = [zone.zone for zone in record.zone_results]
    if sorted(zones) != (sorted(Zone) if record.completed_at else []):
        yield gettext(
            "The test of {day} must have a score for each zone if it is finished, "
            "and none if it is not."
        ).format(day=day)


def _day(record: TestRecord) -> str:
    return f"{record.started_at:%Y-%m-%d}"


def _rows(record: TestRecord) -> list[MeasurementRecord | MovementRecord]:
    return [*record.measurements, *record.movement_results]


def _unknown_names(record: TestRecord, used: Edition) -> Iterator[str]:
    movements = {movement.slug for movement in used.movements}
    drivers = {driver.movement for zone in record.zone_results for driver in zone.drivers}
    named = drivers | {row.movement for row in _rows(record)}
    for slug in sorted(named - movements):
        yield gettext(
            "The test of {day} names a movement that its edition does not have: {movement}."
        ).format(day=_day(record), movement=slug)
    limits = {limit.slug for limit in used.safety.limits}
    for slug in sorted(set(record.limits or ()) - limits):
        yield gettext(
            "The test of {day} names a limit that its edition does not have: {limit}."
        ).format(day=_day(record), limit=slug)


def _unknown_answers(record: TestRecord, used: Edition) -> Iterator[str]:
    for row in _rows(record):
        if (Side(row.side) if row.side else None) not in used.movement(row.movement).sides:
            yield gettext("The test of {day} has a side that {movement} does not have.").format(
                day=_day(record), movement=row.movement
            )
    for row in record.measurements:
        levels = {level.number for level in used.movement(row.movement).levels}
        if row.level is not None and row.level not in levels:
            yield gettext("The test of {day} has a card that {movement} does not have.").format(
                day=_day(record), movement=row.movement
            )
