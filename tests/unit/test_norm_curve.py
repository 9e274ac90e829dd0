"""A score on its group's curve: where it stands, what it covers, which words it touches."""

from dataclasses import replace

import pytest

from assessment.domain.bell import WIDEST
from assessment.domain.translating import ENGLISH, translated_by
from assessment.domain.words import WORDS
from assessment.presenters.norm_curve import norm_curve


def test_the_middle_of_the_group_stands_in_the_middle() -> None:
    curve = norm_curve(50, low=35, high=65)
    assert curve.mark is not None
    assert curve.mark.score == 50


def test_the_score_lies_within_its_range() -> None:
    curve = norm_curve(19, low=6, high=40)
    assert curve.mark is not None
    assert curve.mark.low < curve.mark.score < curve.mark.high < 50


def test_it_names_every_word_that_the_range_touches() -> None:
    curve = norm_curve(19, low=6, high=40)
    assert [word.text for word in curve.words if word.here] == ["tight", "a bit tight", "typical"]


def test_it_has_every_word_from_the_low_end() -> None:
    curve = norm_curve(50, low=40, high=60)
    assert [word.text for word in curve.words] == [word for _, word in reversed(WORDS)]
    assert list(curve.cuts) == sorted(curve.cuts)


def test_a_word_that_is_long_in_another_language_gets_a_line_of_its_own() -> None:
    doubled = replace(ENGLISH, one=lambda text: 2 * text)

    with translated_by(doubled):
        longer = norm_curve(50, low=40, high=60)

    assert [word.low for word in norm_curve(50, low=40, high=60).words] == [
        False,
        True,
        False,
        False,
    ]
    assert [word.low for word in longer.words] == [False, True, False, True]


@pytest.mark.parametrize("score", [1, 99])
def test_the_ends_stay_inside_the_picture(score: int) -> None:
    curve = norm_curve(score, low=1, high=99)
    assert curve.mark is not None
    assert 0 < curve.mark.low <= curve.mark.score <= curve.mark.high < 100


def test_without_a_score_there_is_the_group_alone() -> None:
    curve = norm_curve(None, low=None, high=None)
    assert curve.mark is None
    assert curve.line.startswith("M0 ")
    assert not any(word.here for word in curve.words)


@pytest.mark.parametrize(("percent", "z"), [(6, -1.5548), (40, -0.2533), (84, 0.9945)])
def test_the_range_ends_at_the_z_of_its_percentages(percent: int, z: float) -> None:
    curve = norm_curve(percent, low=percent, high=percent)
    assert curve.mark is not None
    assert curve.mark.low == curve.mark.high == pytest.approx(50 + 50 * z / WIDEST, abs=0.06)
