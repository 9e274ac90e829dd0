"""The words beside a score: one, both, or the whole stretch that the range touches."""

import pytest

from assessment.domain.results import ZoneScore
from assessment.domain.words import word_for, words_between
from assessment.domain.zones import Zone
from assessment.presenters.zone_cards import _words


def zone(low: int, score: int, high: int) -> ZoneScore:
    words = words_between(low, high)
    return ZoneScore(
        zone=Zone.HIPS,
        score=score,
        low=low,
        high=high,
        z=0.0,
        se=0.1,
        measured_weight=1.0,
        word=word_for(score),
        words=words,
        provisional=False,
        drivers=(),
        why=None,
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (zone(40, 45, 50), "typical"),
        (zone(20, 30, 40), "a bit tight or typical"),
        (zone(27, 43, 61), "typical, but anything from a bit tight to moves freely is likely"),
    ],
)
def test_it_says_every_word_that_the_range_touches(given: ZoneScore, words: str) -> None:
    assert _words(given) == words
