"""The same document under ids that nobody has seen."""

import uuid
from collections import defaultdict
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def with_new_ids(document: T) -> T:
    """
    Return the document with a new id for each of its own, the same one wherever it stands.

    Whoever hands in a file with somebody else's id learns nothing about that person, and a
    file can come back next to what is still here.
    """
    fresh: defaultdict[uuid.UUID, uuid.UUID] = defaultdict(uuid.uuid4)
    renamed: T = _renamed(document, fresh)
    return renamed


def _renamed(value: Any, fresh: defaultdict[uuid.UUID, uuid.UUID]) -> Any:
    if isinstance(value, uuid.UUID):
        return fresh[value]
    if isinstance(value, tuple):
        return tuple(_renamed(each, fresh) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        named = {one.name: _renamed(getattr(value, one.name), fresh) for one in fields(value)}
        return type(value)(**named)
    return value
