"""How old a reader has to be: a school grade measured by textstat, plus five years."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

import textstat

from config.wording.passage import Passage

OLDEST = 12.0
YEARS_BEFORE_SCHOOL = 5
# A button or a table's head is no sentence: in number they would make any page look easy.
SHORTEST_SENTENCE = 4
FAMILIAR = "back"
SENTENCE = re.compile(r"\S(?:[^.!?]|(?<=\d)\.(?=\d))*[.!?]+")
POINT_IN_NUMBER = re.compile(r"(?<=\d)[.:](?=\d)")


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """The words, sentences and Flesch-Kincaid grade of a text, and its hardest sentence."""

    words: int
    sentences: int
    grade: float
    hardest: str

    @property
    def age(self) -> float:
        """The age at which the text is easy to read, in years."""
        return self.grade + YEARS_BEFORE_SCHOOL


def reading_age(passages: Iterable[Passage], *, familiar: Iterable[str]) -> ReadingAge:
    """
    Measure a text.

    Args:
        passages: What is read; each passage ends a sentence.
        familiar: Long words that count as short ones.

    Returns:
        Its size, grade and hardest sentence; the grade of no words is 0.
    """
    text = prose(passages)
    if not text:
        return ReadingAge(0, 0, 0.0, "")
    long = _any_of(familiar)
    return ReadingAge(
        words=len(text.split()),
        sentences=int(textstat.sentence_count(POINT_IN_NUMBER.sub("", text))),
        grade=_grade(text, long=long),
        hardest=max(SENTENCE.findall(text), key=lambda sentence: _grade(sentence, long=long)),
    )


def prose(passages: Iterable[Passage]) -> str:
    """
    Join the sentences of a text and leave out what is too short to be one.

    Args:
        passages: What is read.

    Returns:
        One line of text in which every sentence ends in a stop.
    """
    sentences = []
    for passage in passages:
        words = html.unescape(passage.text).split()
        if sum(any(letter.isalpha() for letter in word) for word in words) >= SHORTEST_SENTENCE:
            text = " ".join(words).rstrip(":;, ")
            sentences.append(text if text.endswith((".", "!", "?")) else f"{text}.")
    return " ".join(sentences)


def _grade(text: str, *, long: re.Pattern[str]) -> float:
    # textstat would take "32.5" for the end of a sentence.
    plain = long.sub(FAMILIAR, POINT_IN_NUMBER.sub("", text))
    return float(textstat.flesch_kincaid_grade(plain))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    spelled = "|".join(re.escape(word) for word in sorted(words))
    # With no words at all, what never matches.
    return re.compile(rf"\b(?:{spelled})s?\b" if spelled else r"(?!)", re.IGNORECASE)
