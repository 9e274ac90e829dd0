"""
One table of a content file, read key by key.

A wrong key is noted with file, row and key, and reading goes on with a stand-in
value, so that one run reports every problem of every file. An entry with a
problem is not ``sound``; nothing may be built from it.
"""

import difflib
import math
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

Chosen = TypeVar("Chosen", bound=StrEnum)

# Far beyond any unit used here, but small enough for arithmetic and database columns.
LARGEST_NUMBER = 1e9


class Entry:
    """A table whose values have the types of TOML."""

    def __init__(self, values: Mapping[str, object], *, where: str, problems: list[str]) -> None:
        self.where = where
        self.faulty: set[str] = set()
        self._values = values
        self._asked: set[str] = set()
        self._problems = problems
        self._children: list[Entry] = []

    @property
    def sound(self) -> bool:
        """Whether nothing was wrong so far, in this table or in one inside it."""
        return not self.faulty and all(child.sound for child in self._children)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key in the file, known or not."""
        return tuple(self._values)

    def refuse(self, key: str, *, because: str) -> None:
        """Note one problem and go on."""
        self._problems.append(f"{self.where}, {key}: {because}")
        self.faulty.add(key)

    def has(self, key: str) -> bool:
        """Whether an optional key is there; it counts as known either way."""
        self._asked.add(key)
        return key in self._values

    def text(self, key: str) -> str:
        """Return a text that must be there and say something."""
        value = self._value(key)
        if isinstance(value, str) and value.strip():
            return value
        if value is not None:
            self.refuse(key, because=f"must be a text that is not empty, but is {value!r}")
        return ""

    def optional_text(self, key: str) -> str | None:
        """Return a text, or nothing if the key is left out."""
        return self.text(key) if self.has(key) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; it may be empty."""
        value = self._value(key)
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(value)
        if value is not None:
            self.refuse(key, because=f"must be a list of texts, but is {value!r}")
        return ()

    def some_texts(self, key: str) -> tuple[str, ...]:
        """Return a list of at least one text."""
        texts = self.texts(key)
        if key not in self.faulty and not texts:
            self.refuse(key, because="must not be empty")
        return texts

    def number(self, key: str) -> float:
        """Return a finite number."""
        value = self._value(key)
        number = self._as_number(value)
        if value is not None and number is None:
            self.refuse(key, because=f"must be a number, but is {value!r}")
        return number if number is not None else 0.0

    def positive(self, key: str) -> float:
        """Return a number greater than 0."""
        number = self.number(key)
        if key not in self.faulty and number <= 0:
            self.refuse(key, because=f"must be greater than 0, but is {number:g}")
        return number

    def whole(self, key: str) -> int:
        """Return a whole number."""
        value = self._value(key)
        number = self._as_number(value)
        if number is not None and number == int(number):
            return int(number)
        if value is not None:
            self.refuse(key, because=f"must be a whole number, but is {value!r}")
        return 0

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._value(key)
        if value is not None and not isinstance(value, bool):
            self.refuse(key, because=f"must be true or false, but is {value!r}")
        return value is True

    def pair(self, key: str) -> tuple[float, float]:
        """Return two numbers, the lower one first."""
        value = self._value(key)
        if isinstance(value, list) and len(value) == 2:
            low, high = (self._as_number(number) for number in value)
            if low is not None and high is not None and low < high:
                return low, high
        if value is not None:
            self.refuse(key, because=f"must be two numbers, lower first, but is {value!r}")
        return -math.inf, math.inf

    def choice(self, key: str, *, among: type[Chosen]) -> Chosen:
        """Return the one of a fixed set of words."""
        value = self._value(key)
        options = list(among)
        for option in options:
            if value == option.value:
                return option
        if value is not None:
            self.refuse(key, because=f"must be one of {', '.join(options)}, but is {value!r}")
        return options[0]

    def table(self, key: str) -> "Entry":
        """Return the table inside this one; its problems are this one's too."""
        value = self._value(key)
        if value is not None and not isinstance(value, dict):
            self.refuse(key, because=f"must be a table, but is {value!r}")
        values = value if isinstance(value, dict) else {}
        return self._child(values, where=f"{self.where}, {key}")

    def tables(self, key: str, *, called: str, by: str) -> "tuple[Entry, ...]":
        """Return the tables of a list, each spoken of by its own name, or else by its place."""
        value = self._value(key)
        if value is not None and not (
            isinstance(value, list) and all(isinstance(one, dict) for one in value)
        ):
            self.refuse(key, because=f"must be a list of tables, but is {value!r}")
            return ()
        if value == []:
            self.refuse(key, because="must not be empty")
        rows = value if isinstance(value, list) else []
        return tuple(
            self._child(row, where=f"{self.where}, {called} {row.get(by) or place}")
            for place, row in enumerate(rows, start=1)
        )

    def close(self) -> None:
        """Refuse every key that nobody asked for: most are typing errors."""
        for key in self.keys:
            if key not in self._asked:
                close = difflib.get_close_matches(key, self._asked, n=1)
                hint = f"; did you mean {close[0]}?" if close else ""
                self.refuse(key, because=f"is not a known key{hint}")

    def _child(self, values: Mapping[str, object], *, where: str) -> "Entry":
        child = Entry(values, where=where, problems=self._problems)
        self._children.append(child)
        return child

    def _value(self, key: str) -> object:
        if not self.has(key):
            self.refuse(key, because="is missing")
            return None
        return self._values[key]

    def _as_number(self, value: object) -> float | None:
        # bool is an int to Python, and TOML knows inf and nan.
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        return float(value) if abs(value) <= LARGEST_NUMBER else None
