"""The exported records hold every column of every table that hangs on a person."""

from typing import Any

import pytest
from django.db.models import Model

from assessment import models as assessment
from assessment.services.takeout import records as told
from config.records.rows import names_of
from config.records.schema import json_schema
from routines import models as routines
from routines.services.takeout import records as routed
from tests.owned import OWNED

# Never taken along: keys of the database, and what would open something.
KEPT_BACK = {"id", "token_hash"}
# A record names these in another way: by the place where it stands, or by an id.
RELATIONS = {"person", "assessment", "plan", "routine"}

TABLES: list[tuple[type[Model], type]] = [
    (assessment.Person, told.PersonRecord),
    (assessment.Assessment, told.TestRecord),
    (assessment.Measurement, told.MeasurementRecord),
    (assessment.ZoneResult, told.ZoneRecord),
    (assessment.MovementResult, told.MovementRecord),
    (assessment.ShareLink, told.ShareLinkRecord),
    (assessment.CarryLink, told.CarryLinkRecord),
    (routines.Plan, routed.PlanRecord),
    (routines.PlanStep, routed.PlanStepRecord),
    (routines.Practice, routed.PracticeRecord),
    (routines.PracticeNote, routed.PracticeNoteRecord),
]


@pytest.mark.parametrize(("model", "record"), TABLES)
def test_no_column_is_forgotten(model: type[Model], record: type) -> None:
    columns = {column.name for column in model._meta.concrete_fields}

    assert columns - KEPT_BACK - RELATIONS <= set(names_of(record))


@pytest.mark.parametrize(("model", "record"), TABLES)
def test_no_text_may_be_longer_than_its_column(model: type[Model], record: type) -> None:
    columns = [column for column in model._meta.concrete_fields if column.max_length]
    defined: Any = json_schema(record, name="urn:test")["$defs"]
    properties = defined[record.__name__]["properties"]

    allowed = {
        column.name: (properties[column.name].get("maxLength", 0), column.max_length)
        for column in columns
        if column.name in properties
    }
    assert {name: pair for name, pair in allowed.items() if pair[0] > pair[1]} == {}


def test_every_table_that_hangs_on_a_person_has_a_record() -> None:
    assert {model for model, _record in TABLES} == set(OWNED)
