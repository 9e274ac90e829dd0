"""Reading words.toml, the one list of this house."""

from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
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
class SetApart:
    """Keys of some content files, and how they are judged instead."""

    files: str
    keys: frozenset[str]
    judged: Judged


@dataclass(frozen=True, slots=True)
class Wording:
    """The word list, the words that count as short ones, and the keys set apart."""

    words: WordList
    familiar: frozenset[str]
    unread: tuple[SetApart, ...]

    def is_judged(self, passage: Passage, *, path: str, for_age: bool) -> bool:
        """Whether a passage counts for the reading age, or else for the refused words."""
        return not any(
            passage.key in apart.keys
            and fnmatchcase(path, apart.files)
            and (for_age or apart.judged is Judged.NEVER)
            for apart in self.unread
        )


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
    refused = top.tables("refused", called="refused", by="say")
    allowed = top.tables("allowed", called="allowed", by="phrase")
    familiar = top.tables("familiar", called="familiar", by="because")
    unread = top.tables("unread", called="unread", by="because")
    wording = Wording(
        WordList(
            refused=[
                RefusedWord(one.some_texts("forms"), one.text("say"), one.text("because"))
                for one in refused
            ],
            allowed=[AllowedPhrase(one.text("phrase"), one.text("because")) for one in allowed],
        ),
        frozenset(word for one in familiar for word in one.some_texts("words")),
        tuple(
            SetApart(
                one.text("files"),
                frozenset(one.some_texts("keys")),
                one.choice("judged", among=Judged),
            )
            for one in unread
        ),
    )
    for one in (*familiar, *unread):
        one.text("because")
    for one in (*refused, *allowed, *familiar, *unread):
        one.close()
    return wording
