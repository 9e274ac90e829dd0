"""The document as tidy tables: one row for each thing, one column for each fact about it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from assessment.services.outcome import edition
from assessment.services.takeout.records import TestRecord
from config.records.writing import as_json
from routines.services.takeout.records import PersonDocument

Row = Mapping[str, object]
BETWEEN = "; "


def tables_of(document: PersonDocument) -> dict[str, list[Row]]:
    """Return every table by its name; an id leads from one to the other."""
    return {
        "person": [_facts(document.person)],
        "tests": [_facts(test) for test in document.tests],
        "answers": [row for test in document.tests for row in _answers(test)],
        "movements": [row for test in document.tests for row in _movements(test)],
        "scores": [row for test in document.tests for row in _scores(test)],
        "routines": [_facts(plan) for plan in document.plans],
        "routine_steps": [
            {"routine": str(plan.public_id), **_facts(step)}
            for plan in document.plans
            for step in plan.steps
        ],
        "practice_notes": [
            {"routine": str(plan.public_id), **_facts(note)}
            for plan in document.plans
            for note in plan.practice_notes
        ],
        "practices": [_facts(practice) for practice in document.practices],
        "practice_steps": [
            {"practice": str(practice.public_id), **_facts(step)}
            for practice in document.practices
            for step in practice.steps
        ],
        "share_links": [_facts(link) for link in document.share_links],
    }


def _answers(test: TestRecord) -> Iterator[Row]:
    for row in test.measurements:
        yield {"test": str(test.public_id), **_named(test, row.movement), **_facts(row)}


def _movements(test: TestRecord) -> Iterator[Row]:
    for row in test.movement_results:
        group = _facts(row.group) if row.group else {}
        prefixed = {f"group_{name}": value for name, value in group.items()}
        named = {"test": str(test.public_id), **_named(test, row.movement)}
        yield {**named, **_facts(row), **prefixed}


def _scores(test: TestRecord) -> Iterator[Row]:
    for row in test.zone_results:
        drivers = BETWEEN.join(driver.movement for driver in row.drivers)
        yield {"test": str(test.public_id), **_facts(row), "drivers": drivers}


def _named(test: TestRecord, slug: str) -> Row:
    movement = edition(test.edition).movement(slug)
    return {"title": movement.title, "unit": movement.unit.value}


def _facts(record: object) -> dict[str, object]:
    """Return a record's own facts; what has rows of its own is a table of its own."""
    found: dict[str, object] = {}
    for one in fields(record):  # type: ignore[arg-type]
        value = getattr(record, one.name)
        many = isinstance(value, tuple) and value and is_dataclass(value[0])
        if not many and not is_dataclass(value):
            found[one.name] = _cell(as_json(value))
    return found


def _cell(value: object) -> object:
    if isinstance(value, list):
        return BETWEEN.join(str(each) for each in value)
    if isinstance(value, dict):
        return BETWEEN.join(f"{name}: {each}" for name, each in value.items())
    return value
