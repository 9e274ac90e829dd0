"""What two tests say about a zone: changed, within measuring error, or unclear and why."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assessment.domain.protocol import Method
from assessment.domain.results import Scores
from assessment.domain.scoring import score
from assessment.domain.zones import Zone
from assessment.presenters.verdicts import (
    NO_SCORE,
    OTHER_EDITION,
    TOO_LITTLE,
    Verdict,
    Word,
    ends_of,
    zone_verdict,
)
from assessment.services.progress import FinishedTest
from tests.unit.editions import EYE, TAPE, both, make_edition, make_movement

EDITION = make_edition(make_movement())
DAY = datetime(2026, 10, 3, tzinfo=UTC)


def scores(value: float, *, method: Method = TAPE) -> Scores:
    return score(EDITION, age=45, sex=None, measurements=both(value, method=method))


def verdict(before: Scores, after: Scores) -> Verdict:
    test = FinishedTest(uuid.uuid4(), DAY, before)
    return zone_verdict(EDITION, Zone.HIPS, before=test, after=after)


@pytest.mark.parametrize(
    ("value", "word", "detail"),
    [
        (90, Word.CHANGED, "moves more freely"),
        (31, Word.WITHIN, ""),
        (1, Word.CHANGED, "moves less freely"),
    ],
)
def test_it_says_the_way_of_a_change_and_never_its_size(
    value: float, word: Word, detail: str
) -> None:
    assert verdict(scores(30), scores(value)) == Verdict(word, DAY, detail)


def test_it_is_unclear_between_editions() -> None:
    assert verdict(replace(scores(30), edition="0"), scores(90)).detail == OTHER_EDITION


def test_it_is_unclear_between_two_ways_of_measuring() -> None:
    assert verdict(scores(30, method=EYE), scores(90)).detail == TOO_LITTLE


def test_it_is_unclear_without_a_score() -> None:
    unscored = score(EDITION, age=45, sex=None, measurements=())

    assert verdict(unscored, scores(90)) == Verdict(Word.UNCLEAR, DAY, NO_SCORE)


@pytest.mark.parametrize(
    ("row", "ends"), [((), ()), ((1,), (1,)), ((1, 2), (2, 1)), ((1, 2, 3), (3, 1))]
)
def test_the_ends_of_a_row_are_its_last_and_its_first(
    row: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    assert ends_of(row) == ends
