"""What the doctor says of one thing."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How it stands; the words are what the operator reads."""

    OK = "ok"
    MEND = "to mend"
    UNKNOWN = "cannot tell"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was found and, where something is wrong, how to mend it."""

    verdict: Verdict
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.found} {self.remedy}".rstrip()


def ok(found: str) -> Finding:
    """Say that it is well."""
    return Finding(Verdict.OK, found)


def mend(found: str, remedy: str) -> Finding:
    """Say what is wrong, and what to do."""
    return Finding(Verdict.MEND, found, remedy)


def unknown(found: str, remedy: str = "") -> Finding:
    """Say what could not be seen from here, and where to look."""
    return Finding(Verdict.UNKNOWN, found, remedy)
