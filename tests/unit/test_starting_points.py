"""Which stored routine a person starts from."""

from dataclasses import replace

import pytest

from assessment.content_loader import load_edition
from assessment.domain.results import Scores
from routines.domain.catalogue import Catalogue
from routines.domain.eligibility import sorted_out
from routines.domain.plan import Profile
from routines.domain.situation import situation_of
from routines.domain.starting_point import starting_points
from tests.profiles import make_profile, make_scores, shipped_catalogue, shipped_content


def ranking(profile: Profile, *, catalogue: Catalogue | None = None) -> list[str]:
    catalogue = catalogue or shipped_catalogue()
    situation = situation_of(
        profile, rules=catalogue.rules, edition=load_edition(), words=shipped_content().words
    )
    eligible = sorted_out(catalogue.exercises, situation=situation).eligible
    points = starting_points(catalogue, eligible=eligible, situation=situation)
    return [point.routine.slug for point in points]


@pytest.mark.parametrize(
    ("scores", "slug"),
    [
        (make_scores(hips=30, thoracic=60, posterior=60), "hip-first"),
        (make_scores(hips=60, thoracic=30, posterior=60), "thoracic-first"),
        (make_scores(hips=60, thoracic=60, posterior=30), "posterior-chain-first"),
        (make_scores(hips=55, thoracic=55, posterior=55), "balanced-lower-back-five"),
    ],
)
def test_the_lowest_zone_gets_the_routine_made_for_it(scores: Scores, slug: str) -> None:
    assert ranking(make_profile(scores))[0] == slug


def test_five_minutes_start_from_the_five_minute_routine() -> None:
    assert ranking(make_profile(minutes=5))[0] == "desk-reset-5"


@pytest.mark.parametrize(
    ("thoracic", "slug"), [(5 + 20, "hip-first"), (5 + 19, "balanced-lower-back-five")]
)
def test_a_zone_that_stands_out_counts_double(thoracic: int, slug: str) -> None:
    scores = make_scores(hips=5, thoracic=thoracic, posterior=25)

    assert ranking(make_profile(scores))[0] == slug


def test_a_level_above_todays_costs() -> None:
    catalogue = shipped_catalogue()
    hard = replace(catalogue.routines["hip-first"], slug="a-harder-one", level=3)
    with_hard = replace(catalogue, routines={**catalogue.routines, hard.slug: hard})

    ranked = ranking(make_profile(make_scores(hips=30)), catalogue=with_hard)

    assert ranked.index("a-harder-one") > ranked.index("hip-first")


def test_no_floor_starts_from_a_routine_without_it() -> None:
    assert ranking(make_profile(limits=["cannot_get_to_floor"]))[0] == "floor-free"


@pytest.mark.parametrize(("discomfort", "offered"), [(1, False), (4, True)])
def test_the_gentle_day_is_no_start_on_a_green_day(discomfort: int, *, offered: bool) -> None:
    assert ("gentle-day" in ranking(make_profile(discomfort=discomfort))) is offered


def test_a_routine_that_an_editor_added_is_scored_like_the_others() -> None:
    catalogue = shipped_catalogue()
    own = replace(catalogue.routines["hip-first"], slug="a-hip-routine")
    with_own = replace(catalogue, routines={**catalogue.routines, own.slug: own})

    # The same points as hip-first, and the slug comes earlier.
    ranked = ranking(make_profile(make_scores(hips=30)), catalogue=with_own)

    assert ranked[:2] == ["a-hip-routine", "hip-first"]


def test_a_routine_without_five_steps_is_left_out() -> None:
    catalogue = shipped_catalogue()
    short = replace(
        catalogue.routines["hip-first"], steps=catalogue.routines["hip-first"].steps[:4]
    )
    with_short = replace(catalogue, routines={**catalogue.routines, "hip-first": short})

    assert "hip-first" not in ranking(make_profile(), catalogue=with_short)
