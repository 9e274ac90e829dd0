"""
Rows in SQL that is written out: for the few statements that are asked at every visit.

The ORM would write them anew each time, which takes longer than the database does.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

ModelT = TypeVar("ModelT", bound=Model)


def columns(model: type[Model], *, of: str, without: tuple[str, ...] = ()) -> str:
    """
    Name every column of a model, for a table that the statement calls ``of``.

    Never ``*``: PostgreSQL keeps the plan of a statement that comes often, and a column that the
    next release adds must not change what it gives.
    """
    return ", ".join(f"{of}.{field.column}" for field in _columns(model, without=without))


def row_of(model: type[ModelT], values: Sequence[Any], *, without: tuple[str, ...] = ()) -> ModelT:
    """Make a row of what a statement has found for its ``columns``, and of nothing else."""
    names, converting = _reading(model, vendor=connection.vendor, without=without)
    found = list(values)
    for place, converters, column in converting:
        for convert in converters:
            found[place] = convert(found[place], column, connection)
    return model.from_db(connection.alias, names, found)


@lru_cache
def _columns(model: type[Model], *, without: tuple[str, ...]) -> tuple[Any, ...]:
    fields = model._meta.concrete_fields  # noqa: SLF001 - documented
    return tuple(field for field in fields if field.name not in without)


@lru_cache
def _reading(
    model: type[Model], *, vendor: str, without: tuple[str, ...]
) -> tuple[list[str], list[tuple[int, list[Any], Any]]]:
    """Return the names of the columns, and how what the driver gives becomes what we know."""
    fields = _columns(model, without=without)
    columns = [field.get_col(model._meta.db_table) for field in fields]  # noqa: SLF001 - documented
    each = (
        (place, [*connection.ops.get_db_converters(one), *one.get_db_converters(connection)], one)
        for place, one in enumerate(columns)
    )
    return [field.attname for field in fields], [found for found in each if found[1]]


def insert(rows: Sequence[Model], *, skip_known: bool = False) -> int:
    """
    Insert rows of one model in one statement, and return how many went in.

    They do not learn their keys.

    Args:
        rows: At least one, none of them saved.
        skip_known: Whether a row that breaks a unique constraint is left out, not an error.
    """
    fields = _fields(type(rows[0]))
    values = [
        field.get_db_prep_save(field.pre_save(row, add=True), connection)
        for row in rows
        for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(_statement(type(rows[0]), count=len(rows), skip_known=skip_known), values)
        return int(cursor.rowcount)


@lru_cache
def _fields(model: type[Model]) -> tuple[Any, ...]:
    return tuple(field for field in model._meta.concrete_fields if not field.primary_key)  # noqa: SLF001 - documented


@lru_cache
def _statement(model: type[Model], *, count: int, skip_known: bool) -> str:
    fields = _fields(model)
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    row = f"({', '.join(['%s'] * len(fields))})"
    known = " ON CONFLICT DO NOTHING" if skip_known else ""
    return f"INSERT INTO {model._meta.db_table} ({names}) VALUES {', '.join([row] * count)}{known}"  # noqa: S608, SLF001 - names of ours
