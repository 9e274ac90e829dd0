"""Bounds of a record's field, beyond its type: ``Annotated[int, Between(0, 10)]``."""

import re
from dataclasses import dataclass
from typing import Protocol


class Bound(Protocol):
    """What a value of the right type must also keep to."""

    def problem(self, value: object) -> str | None:
        """Return what is wrong, as the end of a sentence, or ``None``."""

    def schema(self) -> dict[str, object]:
        """Return the same as keywords of JSON Schema."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number from ``low`` to ``high``, both included."""

    low: float
    high: float

    def problem(self, value: object) -> str | None:
        inside = isinstance(value, int | float) and self.low <= value <= self.high
        return None if inside else f"must be between {self.low} and {self.high}"

    def schema(self) -> dict[str, object]:
        return {"minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class AtMost:
    """A text that is not longer than this."""

    length: int

    def problem(self, value: object) -> str | None:
        short = isinstance(value, str) and len(value) <= self.length
        return None if short else f"is longer than {self.length} characters"

    def schema(self) -> dict[str, object]:
        return {"maxLength": self.length}


@dataclass(frozen=True, slots=True)
class Items:
    """A list with at most so many entries."""

    length: int

    def problem(self, value: object) -> str | None:
        short = isinstance(value, tuple) and len(value) <= self.length
        return None if short else f"has more than {self.length} entries"

    def schema(self) -> dict[str, object]:
        return {"maxItems": self.length}


@dataclass(frozen=True, slots=True)
class Matching:
    """A text of this form from its first to its last character."""

    pattern: str

    def problem(self, value: object) -> str | None:
        fits = isinstance(value, str) and re.fullmatch(self.pattern, value, re.ASCII)
        return None if fits else "is not written as it should be"

    def schema(self) -> dict[str, object]:
        return {"pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these texts."""

    choices: tuple[str, ...]

    def problem(self, value: object) -> str | None:
        return None if value in self.choices else f"must be one of {', '.join(self.choices)}"

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.choices)}
