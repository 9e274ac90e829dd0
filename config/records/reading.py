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

from django.utils.translation import gettext, gettext_noop

from config.records.bounds import not_one_of
from config.records.parsing import RecordError

T = TypeVar("T")

# Beyond these a time cannot be carried from zone to zone, and nobody practised.
FIRST_YEAR, LAST_YEAR = 2000, 2200

NO_LIST = gettext_noop("{at} must be a list in brackets.")
NO_OBJECT = gettext_noop("{at} must be an object in braces.")
NO_TEXT = gettext_noop("{at} must be a text.")
NO_FLAG = gettext_noop("{at} must be true or false.")
NO_WHOLE_NUMBER = gettext_noop("{at} must be a whole number.")
NO_ID = gettext_noop("{at} must be an id.")
NO_MOMENT = gettext_noop("{at} must be a day and a time with its zone.")
NO_DAY = gettext_noop("{at} must be a day.")


def read_record(kind: type[T], value: object, *, name: str = "") -> T:
    """
    Return JSON values as a record of this kind.

    Raises:
        RecordError: If a field is missing, unknown, of another type or out of its bounds.
    """
    return cast("T", _read(kind, value, name or gettext("The file")))


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
        if problem := bound.problem(found, at=at):
            raise RecordError(problem)
    return found


def _optional(inner: tuple[Any, ...], value: object, at: str) -> object:
    [given] = [one for one in inner if one is not type(None)]
    return None if value is None else _read(given, value, at)


def _list(inner: tuple[Any, ...], value: object, at: str) -> object:
    listed: list[object] = _of(list, value, at, NO_LIST)
    return tuple(_read(inner[0], one, f"{at}[{n}]") for n, one in enumerate(listed))


def _mapping(inner: tuple[Any, ...], value: object, at: str) -> object:
    found: dict[str, object] = _of(dict, value, at, NO_OBJECT)
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
    found: dict[str, object] = _of(dict, value, at, NO_OBJECT)
    known = {one.name: one for one in fields(kind)}
    if unknown := sorted(found.keys() - known.keys()):
        sentence = gettext("{at} has an entry that is not known here: {name}.")
        raise RecordError(sentence.format(at=at, name=unknown[0][:40]))
    types = hints_of(kind, include_extras=True)
    for name, one in known.items():
        if name not in found and one.default is MISSING:
            raise RecordError(gettext("{at} has no {name}.").format(at=at, name=name))
    return kind(**{name: _read(types[name], each, f"{at}.{name}") for name, each in found.items()})


def _choice(kind: type[Enum], value: object, at: str) -> Enum:
    try:
        return kind(_of(str, value, at, NO_TEXT))
    except ValueError as error:
        if isinstance(error, RecordError):
            raise
        raise RecordError(not_one_of((one.value for one in kind), at=at)) from None


def _of(kind: type[T], value: object, at: str, sentence: str) -> T:
    # bool is a kind of int in Python.
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise RecordError(gettext(sentence).format(at=at))
    return value


def _text(value: object, at: str) -> str:
    text = _of(str, value, at, NO_TEXT)
    if "\0" in text:
        sentence = gettext("{at} holds a character that cannot be stored.")
        raise RecordError(sentence.format(at=at))
    return text


def _number(value: object, at: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RecordError(gettext("{at} must be a number.").format(at=at))
    return value


def _parsed(parse: Callable[[str], T], sentence: str) -> Callable[[object, str], T]:
    def read(value: object, at: str) -> T:
        try:
            return parse(_of(str, value, at, sentence))
        except ValueError:
            raise RecordError(gettext(sentence).format(at=at)) from None

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
    bool: lambda value, at: _of(bool, value, at, NO_FLAG),
    int: lambda value, at: _of(int, value, at, NO_WHOLE_NUMBER),
    float: _number,
    UUID: _parsed(UUID, NO_ID),
    datetime: _parsed(_moment, NO_MOMENT),
    date: _parsed(_day, NO_DAY),
}
