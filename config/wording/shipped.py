"""Reading words.toml, the one list of this house."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from config.content_files.entry import Entry
from config.content_files.errors import ContentError
from config.content_files.opening import open_toml
from config.wording.passage import Passage
from config.wording.word_list import AllowedPhrase, RefusedWord, WordList

WORDS_FILE = Path(__file__).resolve().parent / "words.toml"


class Judged(StrEnum):
    """How a key of a content file is judged, if not like every other."""

    NEVER = "never"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Wording:
    """The word list, the words that count as short ones, and the keys set apart."""

    words: WordList
    familiar: frozenset[str]
    unread: Mapping[str, Judged]

    def is_judged(self, passage: Passage, *, for_age: bool) -> bool:
        """Whether a passage counts for the reading age, or else for the refused words."""
        judged = self.unread.get(passage.key)
        return judged is None or (judged is Judged.WORDS and not for_age)


@lru_cache(maxsize=1)
def shipped_wording(path: Path = WORDS_FILE) -> Wording:
    """
    Read the list.

    Raises:
        ContentError: With every problem of the file, if there is any.
    """
    problems: list[str] = []
    top = open_toml(path, problems=problems)
    if top is not None:
        wording = _wording(top)
        top.close()
        if not problems:
            return wording
    raise ContentError(tuple(problems))


def _wording(top: Entry) -> Wording:
    refused = [
        RefusedWord(one.some_texts("forms"), one.text("say"), one.text("because"))
        for one in _closed(top, "refused", by="say", asks=("forms", "say", "because"))
    ]
    allowed = [
        AllowedPhrase(one.text("phrase"), one.text("because"))
        for one in _closed(top, "allowed", by="phrase", asks=("phrase", "because"))
    ]
    familiar = _closed(top, "familiar", by="because", asks=("words", "because"))
    unread = _closed(top, "unread", by="because", asks=("keys", "judged", "because"))
    return Wording(
        WordList(refused=refused, allowed=allowed),
        frozenset(word for one in familiar for word in one.some_texts("words")),
        {
            key: one.choice("judged", among=Judged)
            for one in unread
            for key in one.some_texts("keys")
        },
    )


def _closed(top: Entry, key: str, *, by: str, asks: tuple[str, ...]) -> tuple[Entry, ...]:
    entries = top.tables(key, called=key, by=by)
    for entry in entries:
        for asked in asks:
            entry.has(asked)
        entry.text("because")
        entry.close()
    return entries
