"""A source that a page to read leans on, with how far it was checked."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How far a claim was checked. It is never raised without seeing the paper itself."""

    VERIFIED = "VERIFIED"
    SECONDARY = "SECONDARY"
    DERIVED = "DERIVED"
    ESTIMATE = "ESTIMATE"
    UNVERIFIED = "UNVERIFIED"


@dataclass(frozen=True, slots=True)
class ReadingSource:
    """
    One source: who, what, where, and what it is.

    ``kind`` is what sort of study it is, in words that people read. ``doi`` is empty
    where none was seen; then ``url`` is the address at which the finding was read.
    """

    key: str
    status: Status
    authors: str
    title: str
    published: str
    kind: str
    doi: str
    url: str
