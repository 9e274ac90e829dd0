"""The refused words, and finding them in a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from config.wording.passage import Passage


@dataclass(frozen=True, slots=True)
class RefusedWord:
    """One family of forms with what to say instead; a star at a form's end is any ending."""

    forms: tuple[str, ...]
    say: str
    because: str


@dataclass(frozen=True, slots=True)
class AllowedPhrase:
    """A phrase in which a refused word may stand."""

    phrase: str
    because: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused word as it was found, and what to say instead."""

    line: int
    word: str
    say: str
    because: str

    def __str__(self) -> str:
        return f"“{self.word}” is refused. Say instead: {self.say}. {self.because}"


class WordList:
    """Finds refused words. A phrase is the same however it is broken into lines."""

    def __init__(self, *, refused: Iterable[RefusedWord], allowed: Iterable[AllowedPhrase]) -> None:
        """
        Prepare the search.

        Args:
            refused: The families of words that nobody may read.
            allowed: The phrases in which they may stand.
        """
        self.allowed = tuple(allowed)
        self._refused = tuple((_family(word.forms), word) for word in refused)
        self._allowed = tuple((_phrase(one.phrase), one) for one in self.allowed)

    def refusals_in(self, passage: Passage) -> Iterator[Refusal]:
        """
        Find every refused word that stands in no allowed phrase.

        Args:
            passage: The text and the line on which it begins.

        Returns:
            The refusals, family by family in the order of the list.
        """
        spans = [match.span() for match, _phrase in self._allowed_in(passage)]
        for pattern, word in self._refused:
            for match in pattern.finditer(passage.text):
                if any(low <= match.start() and match.end() <= high for low, high in spans):
                    continue
                line = passage.line + passage.text.count("\n", 0, match.start())
                yield Refusal(line, " ".join(match.group().split()), word.say, word.because)

    def allowed_in(self, passage: Passage) -> frozenset[str]:
        """
        Name the allowed phrases that a text makes use of, so that a stale one can be told.

        Args:
            passage: The text.

        Returns:
            The phrases as the list has them.
        """
        return frozenset(one.phrase for _match, one in self._allowed_in(passage))

    def _allowed_in(self, passage: Passage) -> Iterator[tuple[re.Match[str], AllowedPhrase]]:
        for pattern, one in self._allowed:
            for match in pattern.finditer(passage.text):
                yield match, one


def _family(forms: Iterable[str]) -> re.Pattern[str]:
    spelled = "|".join(_spelled(form) for form in forms)
    # Hyphens are no word boundary here: "non-weak" is as much a refused word as "weak".
    return re.compile(rf"\b(?:{spelled})\b", re.IGNORECASE)


def _phrase(phrase: str) -> re.Pattern[str]:
    return re.compile(_spelled(phrase), re.IGNORECASE)


def _spelled(form: str) -> str:
    ending = r"\w*" if form.endswith("*") else ""
    return r"\s+".join(re.escape(part) for part in form.removesuffix("*").split()) + ending
