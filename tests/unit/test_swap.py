"""Swapping one exercise of a plan: the next best of its kind, refitted, and back again."""

import pytest

from assessment.content_loader import load_edition
from assessment.domain.zones import Zone
from routines.domain.catalogue import CautionAction
from routines.domain.plan import Profile, Recommendation
from routines.domain.swap import NoSuchPosition, swap
from tests.profiles import (
    make_profile,
    make_scores,
    recommend_to,
    shipped_catalogue,
    shipped_content,
)

CATALOGUE = shipped_catalogue()
PERSON = make_profile(make_scores(hips=38, thoracic=62, posterior=70))


def press(plan: Recommendation, *, position: int, profile: Profile = PERSON) -> Recommendation:
    swapped = swap(
        CATALOGUE,
        profile,
        edition=load_edition(),
        words=shipped_content().words,
        steps=plan.steps,
        position=position,
        routine=plan.routine,
    )
    assert swapped is not None
    return swapped


def slugs(plan: Recommendation) -> list[str]:
    return [step.exercise for step in plan.steps]


@pytest.mark.parametrize("position", [1, 2, 3, 4])
def test_one_exercise_changes_for_another_of_its_kind(position: int) -> None:
    before = recommend_to(PERSON)

    after = press(before, position=position)

    changed = [one != other for one, other in zip(slugs(before), slugs(after), strict=True)]
    kinds = {CATALOGUE.exercises[slugs(plan)[position - 1]].kind for plan in (before, after)}
    assert changed == [place == position for place in range(1, 6)]
    assert len(kinds) == 1


def test_the_doses_are_fitted_again() -> None:
    after = press(recommend_to(PERSON), position=2)

    assert 465 <= after.total_seconds <= 480
    assert after.total_seconds == 20 + sum(step.seconds for step in after.steps)


def test_it_comes_back_to_the_first_after_all_others() -> None:
    start = plan = recommend_to(PERSON)
    seen = []
    for _ in range(12):
        plan = press(plan, position=2)
        seen.append(slugs(plan)[1])
        if slugs(plan) == slugs(start):
            break

    assert seen[-1] == slugs(start)[1]
    assert len(seen) == len(set(seen)) > 2


def test_the_stored_exercise_stands_first_in_the_rank() -> None:
    person = make_profile(make_scores(hips=70, thoracic=50, posterior=30))
    plan = recommend_to(person)

    [rank] = [line for line in press(plan, position=1, profile=person).trace if "may stand" in line]

    assert plan.routine == "posterior-chain-first"
    assert rank.startswith("may stand in place 1: knee-rocks, ")


def test_an_exercise_that_leaves_a_zone_to_others_is_better_than_none() -> None:
    plan = recommend_to(PERSON)
    only_cover = plan.steps[4].exercise
    covering = [
        step.exercise
        for step in plan.steps
        if Zone.THORACIC in CATALOGUE.exercises[step.exercise].main_zones
    ]

    assert covering == [only_cover]
    assert slugs(press(plan, position=5))[4] != only_cover


def test_nothing_that_is_ruled_out_comes_in() -> None:
    person = make_profile(PERSON.scores, limits=["hip_replacement", "cannot_kneel"])
    plan = recommend_to(person)
    for position in (1, 2, 3, 4, 5) * 3:
        plan = press(plan, position=position, profile=person)
        for step in plan.steps:
            for caution in CATALOGUE.exercises[step.exercise].cautions:
                assert (
                    caution.limit not in person.limits or caution.action is not CautionAction.AVOID
                )


def test_the_same_press_gives_the_same_plan() -> None:
    plan = recommend_to(PERSON)

    assert press(plan, position=3) == press(plan, position=3)


def test_nothing_else_fits_on_a_gentle_day_with_one_of_a_kind() -> None:
    person = make_profile(tested=False, discomfort=8)
    plan = recommend_to(person)

    nothing = swap(
        CATALOGUE,
        person,
        edition=load_edition(),
        words=shipped_content().words,
        steps=plan.steps,
        position=5,
        routine=plan.routine,
    )

    assert slugs(plan)[4] == "chair-sit-to-stand"
    assert nothing is None


def test_a_plan_with_something_ruled_out_since_is_made_anew() -> None:
    plan = recommend_to(PERSON)
    sore = make_profile(PERSON.scores, limits=["cannot_kneel"])

    assert "half-kneeling-hip-flexor" in slugs(plan)
    assert press(plan, position=1, profile=sore) == recommend_to(sore)


@pytest.mark.parametrize("position", [0, 6])
def test_there_is_no_other_position(position: int) -> None:
    with pytest.raises(NoSuchPosition, match=f"no step {position}"):
        press(recommend_to(PERSON), position=position)
