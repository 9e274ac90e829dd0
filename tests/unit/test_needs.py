"""How much each zone needs, and which is the lowest."""

import pytest

from assessment.domain.zones import Zone
from routines.domain.catalogue import Rules
from routines.domain.needs import needs_of, weakest_of
from tests.profiles import make_scores

RULES = Rules()


@pytest.mark.parametrize(
    ("score", "need"),
    [
        (38, (85 - 38) / 60),
        (85, 0.1),
        (79, 0.1),  # exactly (85 - 79) / 60
        (99, 0.1),
        (25, 1.0),
        (1, 1.0),
        (None, 0.5),
    ],
)
def test_need_falls_with_the_score_within_its_bounds(score: int | None, need: float) -> None:
    needs = needs_of(make_scores(hips=score), rules=RULES)

    assert needs[Zone.HIPS] == pytest.approx(need)


def test_without_a_test_every_zone_has_the_untested_need() -> None:
    assert set(needs_of(None, rules=RULES).values()) == {RULES.need_untested}


def test_the_lowest_score_is_the_weakest() -> None:
    weakest = weakest_of(make_scores(hips=60, thoracic=40, posterior=70), rules=RULES)

    assert weakest.leading is Zone.THORACIC
    assert weakest.stands_out


@pytest.mark.parametrize(("next_one", "close"), [(45, True), (46, False)])
def test_zones_within_five_points_count_as_equal(next_one: int, *, close: bool) -> None:
    weakest = weakest_of(make_scores(hips=40, thoracic=next_one, posterior=70), rules=RULES)

    assert weakest.close is close
    assert (weakest.leading is None) is close


@pytest.mark.parametrize(("next_one", "stands_out"), [(59, False), (60, True)])
def test_twenty_points_below_the_next_stands_out(next_one: int, *, stands_out: bool) -> None:
    weakest = weakest_of(make_scores(hips=40, thoracic=next_one, posterior=70), rules=RULES)

    assert weakest.stands_out is stands_out


def test_an_unscored_zone_counts_as_55_and_is_never_the_weakest() -> None:
    low = weakest_of(make_scores(hips=40, thoracic=None, posterior=None), rules=RULES)
    high = weakest_of(make_scores(hips=80, thoracic=None, posterior=None), rules=RULES)

    assert low.leading is Zone.HIPS
    assert high.leading is None


def test_without_any_score_nothing_leads() -> None:
    assert weakest_of(None, rules=RULES).leading is None
