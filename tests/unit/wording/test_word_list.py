"""Finding refused words."""

import pytest

from config.wording.passage import Passage
from config.wording.shipped import shipped_wording
from config.wording.word_list import AllowedPhrase, RefusedWord, WordList

LIST = WordList(
    refused=[
        RefusedWord(("weak", "weaker"), "gets tired sooner", "It blames the body."),
        RefusedWord(("damag*",), "sore", "It frightens."),
        RefusedWord(("bad posture",), "a comfortable position", "There is no single one."),
    ],
    allowed=[AllowedPhrase("does no damage", "It reassures.")],
)


def words(text: str) -> list[str]:
    return [refusal.word for refusal in LIST.refusals_in(Passage(1, text))]


@pytest.mark.parametrize("text", ["Weak.", "a non-weak hip", "DAMAGED", "damaging, damage"])
def test_it_finds_every_form_in_any_case(text: str) -> None:
    assert words(text) != []


@pytest.mark.parametrize("text", ["week", "tweak", "weakness", "undamaged", "posture", "bad day"])
def test_it_passes_what_only_looks_alike(text: str) -> None:
    assert words(text) == []


def test_it_finds_words_that_are_broken_over_lines() -> None:
    assert words("a bad\n   posture") == ["bad posture"]


def test_it_passes_a_word_in_an_allowed_phrase_and_no_other() -> None:
    assert words("Walking does\nno damage. Running may damage.") == ["damage"]


def test_it_tells_the_line_and_what_to_say_instead() -> None:
    [refusal] = LIST.refusals_in(Passage(7, "One.\nTwo is\nweak."))

    assert refusal.line == 9
    assert str(refusal) == (
        "“weak” is refused. Say instead: gets tired sooner. It blames the body."
    )


def test_it_tells_which_allowed_phrases_are_in_use() -> None:
    assert LIST.allowed_in(Passage(1, "It does no damage.")) == {"does no damage"}
    assert LIST.allowed_in(Passage(1, "Nothing.")) == frozenset()


@pytest.mark.parametrize(
    "word",
    ["Damage", "overloaded", "dysfunction", "weakness", "misaligned", "compensates", "imbalances",
     "fixed", "cured", "heals", "diagnosis", "correct posture", "realign", "toxins", "guaranteed",
     "medical-grade"],
)  # fmt: skip
def test_the_shipped_list_refuses(word: str) -> None:
    assert list(shipped_wording().words.refusals_in(Passage(1, f"This is {word}.")))


@pytest.mark.parametrize(
    "word", ["prefix", "week", "secure", "curve", "accurate", "health", "treat"]
)
def test_the_shipped_list_passes(word: str) -> None:
    assert not list(shipped_wording().words.refusals_in(Passage(1, f"This is {word}.")))
