"""The day, the limits and the level that follow from a person's answers."""

import pytest

from assessment.content_loader import load_edition
from routines.domain.day import Day
from routines.domain.limits import CANNOT_GET_TO_FLOOR, DISCOMFORT_AMBER, DISCOMFORT_RED
from routines.domain.plan import Profile
from routines.domain.situation import ProfileError, Situation, situation_of
from tests.profiles import make_profile, shipped_content


def situation(profile: Profile) -> Situation:
    content = shipped_content()
    return situation_of(profile, rules=content.rules, edition=load_edition(), words=content.words)


@pytest.mark.parametrize(
    ("discomfort", "day"),
    [
        (None, Day.GREEN),
        (0, Day.GREEN),
        (2, Day.GREEN),
        (3, Day.AMBER),
        (5, Day.AMBER),
        (6, Day.RED),
        (10, Day.RED),
    ],
)
def test_the_discomfort_makes_the_day(discomfort: int | None, day: Day) -> None:
    assert situation(make_profile(discomfort=discomfort)).day is day


def test_a_day_without_a_test_is_red() -> None:
    assert situation(make_profile(tested=False, discomfort=None)).day is Day.RED


@pytest.mark.parametrize(
    ("discomfort", "unlocked", "cap"), [(1, False, 2), (1, True, 3), (4, True, 1), (7, True, 1)]
)
def test_the_day_caps_the_level(discomfort: int, cap: int, *, unlocked: bool) -> None:
    profile = make_profile(discomfort=discomfort, unlocked=unlocked)

    assert situation(profile).level_cap == cap


@pytest.mark.parametrize(
    ("discomfort", "added"), [(1, set()), (4, {DISCOMFORT_AMBER}), (8, {DISCOMFORT_RED})]
)
def test_the_day_adds_its_own_limit(discomfort: int, added: set[str]) -> None:
    profile = make_profile(limits=["neck_sore"], discomfort=discomfort)

    assert situation(profile).limits == {"neck_sore"} | added


def test_no_floor_is_as_not_getting_down_to_it() -> None:
    assert CANNOT_GET_TO_FLOOR in situation(make_profile(equipment={"chair"})).limits


def test_the_arrival_is_taken_off_the_minutes() -> None:
    assert situation(make_profile(minutes=5)).seconds == 280


def test_what_the_test_asks_for_advice_only_is_no_mistake() -> None:
    profile = make_profile(limits=["long_morning_stiffness"])

    assert situation(profile).limits == {"long_morning_stiffness"}


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        (make_profile(limits=["knees"]), "no limit called knees"),
        (make_profile(minutes=7), "one of 5, 8, 10, but are 7"),
        (make_profile(discomfort=11), "0 to 10, but is 11"),
        (make_profile(discomfort=-1), "0 to 10, but is -1"),
    ],
)
def test_what_no_plan_could_be_made_for_is_refused(profile: Profile, message: str) -> None:
    with pytest.raises(ProfileError, match=message):
        situation(profile)
