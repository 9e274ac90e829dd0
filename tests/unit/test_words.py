"""The words for a score and for a range."""

import pytest

from assessment.domain.words import word_for, words_between


@pytest.mark.parametrize(
    ("score", "word"),
    [
        (99, "moves freely"),
        (60, "moves freely"),
        (59, "typical"),
        (35, "typical"),
        (34, "a bit tight"),
        (16, "a bit tight"),
        (15, "tight"),
        (1, "tight"),
    ],
)
def test_it_gives_the_lower_edge_to_the_word(score: int, word: str) -> None:
    assert word_for(score) == word


def test_it_has_one_word_for_a_range_within_it() -> None:
    assert words_between(36, 58) == ("typical",)


def test_it_says_both_words_from_the_low_end() -> None:
    assert words_between(30, 40) == ("a bit tight", "typical")


def test_it_leaves_no_word_between_out() -> None:
    assert words_between(10, 70) == ("tight", "a bit tight", "typical", "moves freely")
