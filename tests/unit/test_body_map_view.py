"""The body map in words and depths: what a score looks like on it."""

import pytest

from assessment.domain.results import Scores, ZoneScore
from assessment.domain.words import word_for, words_between
from assessment.domain.zones import Zone
from assessment.figures.bodymap import draw_body_map
from assessment.presenters.body_map import BodyMapView, ZoneOnMap, present_body_map


def result(zone: Zone, score: int | None, *, low: int, high: int) -> ZoneScore:
    return ZoneScore(
        zone=zone,
        score=score,
        low=low,
        high=high,
        z=0.0,
        se=0.1,
        measured_weight=1.0,
        word=None if score is None else word_for(score),
        words=() if score is None else words_between(low, high),
        provisional=False,
        drivers=(),
        why=None,
    )


def view(score: int | None, *, low: int | None = None, high: int | None = None) -> BodyMapView:
    at = score or 0
    zones = tuple(result(zone, score, low=low or at, high=high or at) for zone in Zone)
    scores = Scores(edition="1", zones=zones, movements=(), sides=())
    shown = present_body_map(scores, drawn=draw_body_map())
    assert shown is not None
    return shown


def hips(score: int | None, *, low: int | None = None, high: int | None = None) -> ZoneOnMap:
    return view(score, low=low, high=high).zones[0]


@pytest.mark.parametrize(
    ("score", "depth"), [(99, 1), (60, 1), (59, 2), (35, 2), (34, 3), (16, 3), (15, 4), (1, 4)]
)
def test_it_goes_deeper_with_every_word_towards_tight(score: int, depth: int) -> None:
    assert hips(score).depth == depth


def test_it_says_word_and_score_in_one_sentence() -> None:
    assert hips(45).sentence == "Hips: typical, score 45. Go to its card."


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(40, 50, "typical"), (20, 50, "a bit tight or typical"), (10, 70, "tight to moves freely")],
)
def test_it_says_every_word_that_the_range_touches(low: int, high: int, words: str) -> None:
    assert hips(45, low=low, high=high).words == words


def test_it_says_that_a_zone_without_score_was_not_measured_enough() -> None:
    assert hips(None).depth == 0
    assert hips(None).sentence == "Hips: not enough measured. Go to its card."


def test_it_explains_only_what_can_be_seen() -> None:
    assert (view(45).has_depths, view(45).has_outlines) == (True, False)
    assert (view(None).has_depths, view(None).has_outlines) == (False, True)


def test_it_keeps_the_order_of_the_cards() -> None:
    assert [zone.letter for zone in view(45).zones] == ["H", "M", "P"]


def test_it_shows_nothing_without_a_map() -> None:
    scores = Scores(edition="1", zones=(), movements=(), sides=())

    assert present_body_map(scores, drawn=None) is None
