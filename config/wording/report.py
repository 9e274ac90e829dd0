"""Judging files: refused words with their lines, and reading ages, worst first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from config.wording.passage import Passage
from config.wording.places import ReadFile
from config.wording.reading_age import OLDEST, ReadingAge, reading_age
from config.wording.shipped import Wording

# Below this a grade jumps with a single word; short texts are judged together with their like.
FEWEST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Measured:
    """A page, a content file's entry, or several short ones together."""

    path: str
    part: str
    reading: ReadingAge

    @property
    def judged(self) -> bool:
        """Whether it is long enough for its age to mean something."""
        return self.reading.words >= FEWEST_WORDS

    @property
    def too_hard(self) -> bool:
        """Whether it asks for an older reader than we write for."""
        return self.judged and self.reading.age > OLDEST

    @property
    def name(self) -> str:
        """The file, and which part of it."""
        return f"{self.path}, {self.part}" if self.part else self.path

    def __str__(self) -> str:
        note = "" if self.judged else ", too few to judge"
        return (
            f"age {self.reading.age:4.1f}   grade {self.reading.grade:4.1f}   "
            f"{self.name} ({self.reading.words} words{note})"
        )


def refusals(files: Iterable[ReadFile], *, wording: Wording) -> Iterator[str]:
    """Return a sentence for each refused word, with file, line and what to say instead."""
    for file in files:
        for passage in file.passages:
            if wording.is_judged(passage, path=file.path, for_age=False):
                for refusal in wording.words.refusals_in(passage):
                    yield f"{file.path}, line {refusal.line}: {refusal}"


def unused_phrases(files: Iterable[ReadFile], *, wording: Wording) -> Iterator[str]:
    """Return a sentence for each allowed phrase that no file makes use of any more."""
    used: set[str] = set()
    for file in files:
        for passage in file.passages:
            used |= wording.words.allowed_in(passage)
    for one in wording.words.allowed:
        if one.phrase not in used:
            yield f"config/wording/words.toml: no text says “{one.phrase}” any more: take it out"


def measure(files: Iterable[ReadFile], *, wording: Wording) -> list[Measured]:
    """
    Return every text with its reading age, the hardest first.

    A short page joins the other short ones of its folder, a short entry those of its file.
    """
    short: dict[str, list[Passage]] = {}
    measured: list[Measured] = []
    for file in files:
        for part, passages in _parts(file, wording=wording).items():
            one = _measured(file.path, part, passages, wording=wording)
            if one.judged:
                measured.append(one)
            elif one.reading.words:
                like = file.path if file.is_content else str(PurePosixPath(file.path).parent)
                short.setdefault(like, []).extend(passages)
    measured += [
        _measured(like, "short texts", passages, wording=wording)
        for like, passages in short.items()
    ]
    return sorted(measured, key=lambda one: (not one.judged, -one.reading.grade))


def hardest_of_each(measured: Iterable[Measured]) -> list[Measured]:
    """Keep the first of each file."""
    hardest: dict[str, Measured] = {}
    for one in measured:
        hardest.setdefault(one.path, one)
    return list(hardest.values())


def too_hard(measured: Iterable[Measured]) -> Iterator[str]:
    """Return a sentence for each text that asks for too old a reader."""
    for one in measured:
        if one.too_hard:
            yield (
                f"{one.name}: reads like age {one.reading.age:.1f}, and {OLDEST:g} is the most. "
                f"Its hardest sentence: {one.reading.hardest}"
            )


def _measured(path: str, part: str, passages: Iterable[Passage], *, wording: Wording) -> Measured:
    return Measured(path, part, reading_age(passages, familiar=wording.familiar))


def _parts(file: ReadFile, *, wording: Wording) -> dict[str, list[Passage]]:
    parts: dict[str, list[Passage]] = {}
    if file.is_prose:
        for passage in file.passages:
            if wording.is_judged(passage, path=file.path, for_age=True):
                parts.setdefault(passage.entry, []).append(passage)
    return parts
