"""Between records and rows of the database whose columns have the same names."""

from dataclasses import fields
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from config.records.reading import read_record
from config.records.writing import as_json

T = TypeVar("T")
R = TypeVar("R", bound=Model)


def record_of(kind: type[T], row: Model, **more: object) -> T:
    """Return a row as a record; ``more`` are the fields that are not its own columns."""
    columns = (name for name in names_of(kind) if name not in more)
    found: dict[str, object] = {name: getattr(row, name) for name in columns}
    return read_record(kind, as_json(found | more), name=kind.__name__)


def insert(model: type[R], record: object, **more: object) -> R:
    """Insert a record as a row, with the very times that it names; return the row."""
    row = model(**(_columns(model, record) | more))
    # Raw, or "auto_now" would put the time of the import in the place of the time told.
    row.save_base(raw=True, force_insert=True)
    return row


def _columns(model: type[Model], record: object) -> dict[str, object]:
    columns = {column.name for column in model._meta.concrete_fields}  # noqa: SLF001 - documented
    named = columns.intersection(names_of(type(record)))
    return {name: _plain(getattr(record, name)) for name in named}


def names_of(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of record, in their order."""
    return tuple(one.name for one in fields(kind))


def _plain(value: object) -> object:
    # A column of times or ids takes the value itself; one of JSON takes JSON.
    return value if isinstance(value, datetime | date | UUID) else as_json(value)
