"""What rules an exercise out: hard rules, each on its own."""

from dataclasses import replace

import pytest

from assessment.content_loader import load_edition
from routines.domain.catalogue import Exercise
from routines.domain.eligibility import ruled_out_by
from routines.domain.plan import Profile
from routines.domain.situation import situation_of
from tests.profiles import EVERYTHING, make_profile, shipped_catalogue, shipped_content


def exercise(slug: str) -> Exercise:
    return shipped_catalogue().exercises[slug]


def reason(one: Exercise, profile: Profile) -> str | None:
    content = shipped_content()
    return ruled_out_by(
        one,
        situation=situation_of(
            profile, rules=content.rules, edition=load_edition(), words=content.words
        ),
    )


def test_a_good_day_with_everything_rules_nothing_out() -> None:
    assert reason(exercise("bird-dog"), make_profile()) is None


def test_a_caution_to_avoid_rules_out() -> None:
    profile = make_profile(limits=["leg_symptoms"])

    assert reason(exercise("strap-hamstring"), profile) == "leg_symptoms"


def test_a_caution_to_modify_does_not() -> None:
    assert reason(exercise("seated-rotation"), make_profile(limits=["osteoporosis"])) is None


@pytest.mark.parametrize("slug", ["bird-dog", "half-kneeling-hip-flexor"])
def test_kneeling_is_ruled_out_even_without_a_caution(slug: str) -> None:
    forgotten = replace(exercise(slug), cautions=())

    assert reason(forgotten, make_profile(limits=["cannot_kneel"])) == "cannot_kneel"


def test_the_floor_is_ruled_out_even_without_a_caution() -> None:
    forgotten = replace(exercise("glute-bridge"), cautions=(), floor_free=True)

    assert reason(forgotten, make_profile(equipment={"chair"})) == "cannot_get_to_floor"


def test_missing_things_rule_out() -> None:
    profile = make_profile(equipment=EVERYTHING - {"strap"})

    assert reason(exercise("strap-hamstring"), profile) == "needs strap"


def test_optional_things_do_not() -> None:
    profile = make_profile(equipment={"floor"})

    assert reason(exercise("breathing-90-90"), profile) is None


def test_a_level_above_the_day_rules_out() -> None:
    unready = reason(exercise("single-leg-hinge"), make_profile())

    assert unready == "level 3 is above today's 2"
    assert reason(exercise("single-leg-hinge"), make_profile(unlocked=True)) is None


def test_a_movement_that_hurt_keeps_its_exercises_at_level_1() -> None:
    profile = make_profile(painful={"hip_ir"})

    assert reason(exercise("ninety-ninety-switch"), profile) == "level 2 where a movement hurt"
    assert reason(exercise("windshield-wipers"), profile) is None


def test_an_exercise_for_no_zone_is_of_no_use() -> None:
    assert reason(replace(exercise("cat-cow"), zones={}), make_profile()) == "serves no zone"
