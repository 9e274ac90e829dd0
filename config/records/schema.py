"""The JSON Schema of a record, from its types, bounds and docstrings."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCALARS: dict[type, dict[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    UUID: {"type": "string", "format": "uuid"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
}


def json_schema(kind: type, *, name: str) -> dict[str, object]:
    """Return the schema of a whole file; every kind of record in it is defined once."""
    defined: dict[str, object] = {}
    top = _schema(kind, defined)
    return {"$schema": DIALECT, "$id": name, **top, "$defs": dict(sorted(defined.items()))}


def _schema(kind: Any, defined: dict[str, object]) -> dict[str, object]:
    origin = get_origin(kind)
    if origin is not None:
        return BY_ORIGIN[origin](get_args(kind), defined)
    if is_dataclass(kind):
        return _reference(kind, defined)
    return {"enum": [one.value for one in kind]} if issubclass(kind, Enum) else SCALARS[kind]


def _bounded(inner: tuple[Any, ...], defined: dict[str, object]) -> dict[str, object]:
    merged = dict(_schema(inner[0], defined))
    for bound in inner[1:]:
        merged.update(bound.schema())
    return merged


def _optional(inner: tuple[Any, ...], defined: dict[str, object]) -> dict[str, object]:
    [given] = [one for one in inner if one is not type(None)]
    return {"anyOf": [_schema(given, defined), {"type": "null"}]}


def _list(inner: tuple[Any, ...], defined: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": _schema(inner[0], defined)}


def _mapping(inner: tuple[Any, ...], defined: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "propertyNames": _schema(inner[0], defined),
        "additionalProperties": _schema(inner[1], defined),
    }


BY_ORIGIN: dict[Any, Callable[[tuple[Any, ...], dict[str, object]], dict[str, object]]] = {
    Annotated: _bounded,
    Union: _optional,
    UnionType: _optional,
    tuple: _list,
    Mapping: _mapping,
}


def _reference(kind: Any, defined: dict[str, object]) -> dict[str, object]:
    if kind.__name__ not in defined:
        defined[kind.__name__] = {}
        defined[kind.__name__] = _object(kind, defined)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(kind: Any, defined: dict[str, object]) -> dict[str, object]:
    types = get_type_hints(kind, include_extras=True)
    return {
        "type": "object",
        "description": " ".join((inspect.getdoc(kind) or "").split()),
        "properties": {one.name: _schema(types[one.name], defined) for one in fields(kind)},
        "required": [one.name for one in fields(kind) if one.default is MISSING],
        "additionalProperties": False,
    }
