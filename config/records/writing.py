"""From records to JSON."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from uuid import UUID


def as_json(value: object) -> object:
    """
    Return a record, or what its fields hold, as JSON values.

    Times are written in UTC to the microsecond, so that the same moment has one spelling.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: as_json(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(as_json(key)): as_json(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [as_json(each) for each in value]
    return _scalar(value)


def _scalar(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def json_text(value: object) -> str:
    """Return a record as JSON that people can read, the same text for the same record."""
    return json.dumps(as_json(value), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
