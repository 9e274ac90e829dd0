"""Reading numbers and names out of a figure's table, and saying what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import TypeGuard

from assessment.figures.vectors import Vec


@dataclass(frozen=True, slots=True)
class Reader:
    """
    Reads the values of one figure and keeps what it refuses.

    Attributes:
        slug: The figure.
        problems: Gets one sentence for each refusal, and no sentence twice.
    """

    slug: str
    problems: list[str] = field(default_factory=list)

    def refuse(self, where: str, value: object, wanted: str) -> None:
        """Note that a value is not what was wanted."""
        problem = f"figure {self.slug}, {where}: {value!r} {wanted}"
        if problem not in self.problems:
            self.problems.append(problem)

    def number(
        self, where: str, value: object, *, limits: tuple[float, float] | None = None
    ) -> float | None:
        """Return a number, if it is one and within its limits."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.refuse(where, value, "is not a number")
            return None
        if limits is not None and not limits[0] <= value <= limits[1]:
            self.refuse(where, value, f"is outside {limits[0]:g} to {limits[1]:g}")
            return None
        return float(value)

    def vector(self, where: str, value: object) -> Vec | None:
        """Return three numbers, if they are that."""
        found = self.numbers(where, value, count=3)
        return None if found is None else (found[0], found[1], found[2])

    def numbers(self, where: str, value: object, *, count: int) -> tuple[float, ...] | None:
        """Return so many numbers, if they are that."""
        if not is_list(value) or len(value) != count:
            self.refuse(where, value, f"is not a list of {count} numbers")
            return None
        found = [self.number(where, part) for part in value]
        kept = tuple(part for part in found if part is not None)
        return kept if len(kept) == count else None

    def text(self, where: str, value: object) -> str | None:
        """Return words, if there are any."""
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.refuse(where, value, "is not a text")
        return None

    def name(self, where: str, value: object, *, known: frozenset[str]) -> str | None:
        """Return a name, if it is known."""
        if isinstance(value, str) and value in known:
            return value
        self.refuse(where, value, "is not a known name")
        return None

    def table(
        self, where: str, value: object, *, known: frozenset[str]
    ) -> Mapping[str, object] | None:
        """Return a table, refusing the keys it should not have."""
        if not isinstance(value, Mapping):
            self.refuse(where, value, "is not a table")
            return None
        for key in value:
            if key not in known:
                self.refuse(where, key, "is not a known key")
        return value

    def rows(self, where: str, value: object) -> Sequence[object]:
        """Return a list's parts; none if it is no list."""
        if is_list(value):
            return value
        self.refuse(where, value, "is not a list")
        return ()


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether a value is a list of TOML."""
    return isinstance(value, list | tuple)
