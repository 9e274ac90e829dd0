"""From a stranger's JSON to records: strictly, and with the place of what is wrong."""

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin
from typing import get_type_hints as hints_of
from uuid import UUID

from config.records.parsing import RecordError

T = TypeVar("T")

# Beyond these a time cannot be carried from zone to zone, and nobody practised.
FIRST_YEAR, LAST_YEAR = 2000, 2200


def read_record(kind: type[T], value: object, *, name: str = "The file") -> T:
    """
    Return JSON values as a record of this kind.

    Raises:
        RecordError: If a field is missing, unknown, of another type or out of its bounds.
    """
    return cast("T", _read(kind, value, name))


def _read(kind: Any, value: object, at: str) -> object:
    origin = get_origin(kind)
    if origin is not None:
        return BY_ORIGIN[origin](get_args(kind), value, at)
    if is_dataclass(kind):
        return _record(kind, value, at)
    return _choice(kind, value, at) if issubclass(kind, Enum) else SCALARS[kind](value, at)


def _bounded(inner: tuple[Any, ...], value: object, at: str) -> object:
    found = _read(inner[0], value, at)
    for bound in inner[1:]:
        if problem := bound.problem(found):
            raise RecordError(f"{at} {problem}.")
    return found


def _optional(inner: tuple[Any, ...], value: object, at: str) -> object:
    [given] = [one for one in inner if one is not type(None)]
    return None if value is None else _read(given, value, at)


def _list(inner: tuple[Any, ...], value: object, at: str) -> object:
    listed: list[object] = _of(list, value, at, "a list in brackets")
    return tuple(_read(inner[0], one, f"{at}[{n}]") for n, one in enumerate(listed))


def _mapping(inner: tuple[Any, ...], value: object, at: str) -> object:
    found: dict[str, object] = _of(dict, value, at, "an object in braces")
    # In order of the keys: PostgreSQL keeps another order than SQLite.
    in_order = sorted(found.items())
    return {_read(inner[0], k, at): _read(inner[1], v, f"{at}.{k}") for k, v in in_order}


BY_ORIGIN: dict[Any, Callable[[tuple[Any, ...], object, str], object]] = {
    Annotated: _bounded,
    Union: _optional,
    UnionType: _optional,
    tuple: _list,
    Mapping: _mapping,
}


def _record(kind: Any, value: object, at: str) -> object:
    found: dict[str, object] = _of(dict, value, at, "an object in braces")
    known = {one.name: one for one in fields(kind)}
    if unknown := sorted(found.keys() - known.keys()):
        raise RecordError(f"{at} has an entry that is not known here: {unknown[0][:40]}.")
    types = hints_of(kind, include_extras=True)
    for name, one in known.items():
        if name not in found and one.default is MISSING:
            raise RecordError(f"{at} has no {name}.")
    return kind(**{name: _read(types[name], each, f"{at}.{name}") for name, each in found.items()})


def _choice(kind: type[Enum], value: object, at: str) -> Enum:
    try:
        return kind(_of(str, value, at, "a text"))
    except ValueError as error:
        if isinstance(error, RecordError):
            raise
        raise RecordError(f"{at} must be one of {', '.join(o.value for o in kind)}.") from None


def _of(kind: type[T], value: object, at: str, words: str) -> T:
    # bool is a kind of int in Python.
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise RecordError(f"{at} must be {words}.")
    return value


def _text(value: object, at: str) -> str:
    text = _of(str, value, at, "a text")
    if "\0" in text:
        raise RecordError(f"{at} holds a character that cannot be stored.")
    return text


def _number(value: object, at: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RecordError(f"{at} must be a number.")
    return value


def _parsed(parse: Callable[[str], T], words: str) -> Callable[[object, str], T]:
    def read(value: object, at: str) -> T:
        try:
            return parse(_of(str, value, at, words))
        except ValueError:
            raise RecordError(f"{at} must be {words}.") from None

    return read


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not FIRST_YEAR < moment.year < LAST_YEAR:
        raise ValueError(text)
    return moment


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if not FIRST_YEAR < day.year < LAST_YEAR:
        raise ValueError(text)
    return day


SCALARS: dict[type, Callable[[object, str], object]] = {
    str: _text,
    bool: lambda value, at: _of(bool, value, at, "true or false"),
    int: lambda value, at: _of(int, value, at, "a whole number"),
    float: _number,
    UUID: _parsed(UUID, "an id"),
    datetime: _parsed(_moment, "a day and a time with its zone"),
    date: _parsed(_day, "a day"),
}
