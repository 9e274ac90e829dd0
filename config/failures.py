"""
An exception without what it says: its type and its places, and those of its causes.

The message of an exception may quote what somebody answered, and so may a local value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from traceback import FrameSummary, extract_tb

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Failure:
    """One exception of a chain; places innermost first."""

    kind: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} at {' < '.join(self.places)}"


def failures_of(error: BaseException | None) -> Iterator[Failure]:
    """Give the exception and each of its causes."""
    while error is not None:
        calls = reversed(extract_tb(error.__traceback__))
        yield Failure(type(error).__qualname__, tuple(map(_place, calls)))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _place(call: FrameSummary) -> str:
    # From the package on: where it is installed is the same for every line.
    path = call.filename.rpartition("site-packages/")[2].removeprefix(f"{PROJECT}/")
    return f"{path}:{call.lineno} {call.name}"
