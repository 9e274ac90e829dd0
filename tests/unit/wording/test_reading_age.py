"""How old a reader has to be."""

import pytest

from config.wording.passage import Passage
from config.wording.reading_age import prose, reading_age

CAT = Passage(1, "The cat sat on the mat.")


def test_it_is_five_years_more_than_the_grade() -> None:
    # Six words in one sentence, one syllable each: 0.39 x 6 + 11.8 x 1 - 15.59 = -1.45
    measured = reading_age([CAT], familiar=())

    assert (measured.words, measured.sentences) == (6, 1)
    assert measured.grade == pytest.approx(-1.45, abs=0.06)
    assert measured.age == measured.grade + 5


def test_longer_sentences_read_older() -> None:
    twice = Passage(1, "The cat sat on the mat and the dog sat on the mat.")

    assert reading_age([twice], familiar=()).grade > reading_age([CAT, CAT], familiar=()).grade


def test_a_familiar_word_counts_as_a_short_one() -> None:
    zone = Passage(1, "This is the thoracic zone.")

    assert reading_age([zone], familiar=()).grade > reading_age([zone], familiar=["thoracic"]).grade


def test_it_names_the_hardest_sentence_as_it_is_written() -> None:
    hard = Passage(2, "Thoracic interpretation remains complicated. It is so now.")

    assert reading_age([CAT, hard], familiar=["thoracic"]).hardest == (
        "Thoracic interpretation remains complicated."
    )


def test_nothing_to_read_has_no_grade() -> None:
    assert reading_age([], familiar=()).grade == 0


def test_a_label_is_no_sentence_and_a_passage_is_one() -> None:
    told = [Passage(1, "Continue"), Passage(2, "Sit on a firm\n  chair"), Passage(3, "1 2 3 4 5")]

    assert prose(told) == "Sit on a firm chair."


def test_a_number_with_a_point_ends_no_sentence() -> None:
    measured = reading_age([Passage(1, "It is 32.5 degrees wide")], familiar=())

    assert (measured.sentences, measured.hardest) == (1, "It is 32.5 degrees wide.")


def test_an_entity_is_the_letter_it_stands_for() -> None:
    assert prose([Passage(1, "Hips &amp; back move well")]) == "Hips & back move well."
