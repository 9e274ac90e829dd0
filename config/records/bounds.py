"""Bounds of a record's field, beyond its type: ``Annotated[int, Between(0, 10)]``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext, ngettext


class Bound(Protocol):
    """What a value of the right type must also keep to."""

    def problem(self, value: object, *, at: str) -> str | None:
        """Return what is wrong and where, in a sentence, or ``None``."""

    def schema(self) -> dict[str, object]:
        """Return the same as keywords of JSON Schema."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number from ``low`` to ``high``, both included."""

    low: float
    high: float

    def problem(self, value: object, *, at: str) -> str | None:
        inside = isinstance(value, int | float) and self.low <= value <= self.high
        if inside:
            return None
        sentence = gettext("{at} must be between {low} and {high}.")
        return sentence.format(at=at, low=self.low, high=self.high)

    def schema(self) -> dict[str, object]:
        return {"minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class AtMost:
    """A text that is not longer than this."""

    length: int

    def problem(self, value: object, *, at: str) -> str | None:
        short = isinstance(value, str) and len(value) <= self.length
        if short:
            return None
        return ngettext(
            "{at} is longer than {most} character.",
            "{at} is longer than {most} characters.",
            self.length,
        ).format(at=at, most=self.length)

    def schema(self) -> dict[str, object]:
        return {"maxLength": self.length}


@dataclass(frozen=True, slots=True)
class Items:
    """A list with at most so many entries."""

    length: int

    def problem(self, value: object, *, at: str) -> str | None:
        short = isinstance(value, tuple) and len(value) <= self.length
        if short:
            return None
        return ngettext(
            "{at} has more than {most} entry.", "{at} has more than {most} entries.", self.length
        ).format(at=at, most=self.length)

    def schema(self) -> dict[str, object]:
        return {"maxItems": self.length}


@dataclass(frozen=True, slots=True)
class Matching:
    """A text of this form from its first to its last character."""

    pattern: str

    def problem(self, value: object, *, at: str) -> str | None:
        fits = isinstance(value, str) and re.fullmatch(self.pattern, value, re.ASCII)
        return None if fits else gettext("{at} is not written as it should be.").format(at=at)

    def schema(self) -> dict[str, object]:
        return {"pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these texts."""

    choices: tuple[str, ...]

    def problem(self, value: object, *, at: str) -> str | None:
        return None if value in self.choices else not_one_of(self.choices, at=at)

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.choices)}


def not_one_of(choices: Iterable[str], *, at: str) -> str:
    """Say which texts may stand somewhere."""
    sentence = gettext("{at} must be one of {choices}.")
    return sentence.format(at=at, choices=", ".join(choices))
