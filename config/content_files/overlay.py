"""
Translations of a content file, laid over it: ``movements.de.toml`` beside ``movements.toml``.

An overlay has the shape of its file and holds only what it translates; a list of tables is told
apart by the key that each of its tables has (its slug or number). What it leaves out stays
English. Only texts that people read can be replaced: a slug, a number or a choice never.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# A name that code knows: a slug, a unit, one of a set of words.
CODE = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
PLACE = re.compile(r"{\w*}")
# By which key a table of a list is found again, the first that it has.
NAMES = ("slug", "key", "number")


@dataclass(frozen=True, slots=True)
class Overlay:
    """Where an overlay stands, and where its problems are noted."""

    where: str
    problems: list[str]

    def table(self, english: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
        """Return the English table with everything in it that ``over`` translates."""
        laid = dict(english)
        for key, value in over.items():
            inner = Overlay(f"{self.where}, {key}", self.problems)
            if key not in english:
                inner.refuse("is not in the English file")
            elif key not in NAMES:
                laid[key] = inner.value(english[key], value)
        return laid

    def value(self, english: object, over: object) -> object:
        """Return a translation if it fits what it replaces, or else the English."""
        if isinstance(english, dict) and isinstance(over, dict):
            return self.table(english, over)
        if isinstance(english, str) and isinstance(over, str):
            return self._text(english, over)
        if isinstance(english, list) and isinstance(over, list):
            if all(isinstance(one, dict) for one in [*english, *over]):
                return self._tables(english, over)
            if len(english) == len(over):
                return [self.value(one, other) for one, other in zip(english, over, strict=True)]
            self.refuse(f"must have {len(english)} texts as in the English file")
            return english
        if english != over:
            self.refuse("is no text that people read, so it stays as in the English file")
        return english

    def refuse(self, because: str) -> None:
        """Note one problem and go on."""
        self.problems.append(f"{self.where}: {because}")

    def _text(self, english: str, over: str) -> str:
        if english == over:
            return english
        if CODE.fullmatch(english):
            self.refuse("is a name that code knows, so it stays as in the English file")
        elif not over.strip():
            self.refuse("is empty; leave it out to fall back on English")
        elif sorted(PLACE.findall(english)) != sorted(PLACE.findall(over)):
            self.refuse(f"must have the places {PLACE.findall(english)} of the English text")
        else:
            return over
        return english

    def _tables(
        self, english: list[dict[str, object]], over: list[dict[str, object]]
    ) -> list[dict[str, object]]:
        by_name = {_name(one): one for one in over}
        laid = []
        for one in english:
            other = by_name.pop(_name(one), {})
            laid.append(Overlay(f"{self.where} {_name(one)}", self.problems).table(one, other))
        for name in by_name:
            self.refuse(f"{name} is not in the English file")
        return laid


def texts_of(english: object, laid: object) -> Iterator[tuple[str, str]]:
    """Return each English text with its translation, of two values of the same shape."""
    if isinstance(english, dict) and isinstance(laid, dict):
        for key, value in english.items():
            yield from texts_of(value, laid[key])
    elif isinstance(english, list) and isinstance(laid, list):
        for one, other in zip(english, laid, strict=True):
            yield from texts_of(one, other)
    elif isinstance(english, str) and isinstance(laid, str) and english != laid:
        yield english, laid


def _name(table: Mapping[str, object]) -> str:
    return next((str(table[key]) for key in NAMES if key in table), "")
