"""The gentle day: for a red day or a day without a test, adapted to limits only."""

from dataclasses import replace

import pytest

from routines.domain.catalogue import Caution, CautionAction
from routines.domain.limits import CANNOT_GET_TO_FLOOR
from routines.domain.plan import Recommendation
from tests.profiles import (
    EVERYTHING,
    make_profile,
    make_scores,
    recommend_to,
    shipped_catalogue,
)

STORED = [
    "breathing-90-90",
    "knee-rocks",
    "seated-rotation",
    "pelvic-tilt",
    "chair-sit-to-stand",
]


def slugs(plan: Recommendation) -> list[str]:
    return [step.exercise for step in plan.steps]


@pytest.mark.parametrize("discomfort", [6, 8, 10])
def test_from_6_out_of_10_it_is_the_stored_one(discomfort: int) -> None:
    plan = recommend_to(make_profile(discomfort=discomfort))

    assert (plan.routine, slugs(plan)) == ("gentle-day", STORED)


def test_without_a_test_too() -> None:
    assert slugs(recommend_to(make_profile(tested=False, discomfort=None))) == STORED


def test_scores_play_no_part() -> None:
    tight = recommend_to(make_profile(make_scores(hips=1), discomfort=7))
    free = recommend_to(make_profile(make_scores(hips=99), discomfort=7))

    assert tight == free


@pytest.mark.parametrize(("minutes", "total"), [(5, 295), (8, 337), (10, 337)])
def test_it_never_gets_longer_than_it_was_stored(minutes: int, total: int) -> None:
    assert recommend_to(make_profile(tested=False, minutes=minutes)).total_seconds == total


def test_no_floor_gives_the_editors_swaps_at_their_least_dose() -> None:
    plan = recommend_to(make_profile(tested=False, limits=[CANNOT_GET_TO_FLOOR]))

    assert slugs(plan) == [
        "seated-rib-breathing",
        "seated-hip-swings",
        "seated-rotation",
        "standing-hip-circles",
        "chair-sit-to-stand",
    ]
    assert [plan.steps[place].dose for place in (0, 1, 3)] == [4, 3, 2]


def test_a_declared_limit_rules_out_what_the_routine_names() -> None:
    catalogue = shipped_catalogue()
    rotation = catalogue.exercises["seated-rotation"]
    caution = Caution(limit="neck_sore", action=CautionAction.AVOID, note="Not today.")
    changed = replace(
        catalogue,
        exercises={
            **catalogue.exercises,
            rotation.slug: replace(rotation, cautions=(caution,)),
        },
    )

    plan = recommend_to(make_profile(tested=False, limits=["neck_sore"]), catalogue=changed)

    assert "seated-rotation" not in slugs(plan)
    assert len(plan.steps) == 5


def test_every_step_stays_in_the_middle_of_the_range() -> None:
    plan = recommend_to(make_profile(tested=False))

    assert all("Stay in the middle half of the range." in step.adapt for step in plan.steps)


def test_an_editors_change_of_the_gentle_day_counts() -> None:
    catalogue = shipped_catalogue()
    gentle = catalogue.routines["gentle-day"]
    steps = (replace(gentle.steps[0], exercise="seated-rib-breathing"), *gentle.steps[1:])
    changed = replace(
        catalogue, routines={**catalogue.routines, "gentle-day": replace(gentle, steps=steps)}
    )

    plan = recommend_to(make_profile(tested=False), catalogue=changed)

    assert slugs(plan)[0] == "seated-rib-breathing"


def test_without_a_seat_nothing_fits_and_a_seat_is_suggested() -> None:
    plan = recommend_to(make_profile(tested=False, equipment=EVERYTHING - {"chair"}))

    assert plan.steps == ()
    assert plan.total_seconds == 0
    assert "the edge of a sofa or bed counts" in (plan.why or "")


def test_without_a_published_gentle_day_nothing_is_made_up() -> None:
    catalogue = shipped_catalogue()
    others = {slug: one for slug, one in catalogue.routines.items() if slug != "gentle-day"}

    plan = recommend_to(make_profile(tested=False), catalogue=replace(catalogue, routines=others))

    assert plan.steps == ()
    assert plan.why
