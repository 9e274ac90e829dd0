"""What an exercise and a routine are for, and whether they are what somebody looks for."""

import pytest

from assessment.domain.zones import Zone
from routines.domain.browsing import (
    NO_FLOOR,
    NO_KNEELING,
    NOTHING,
    ExerciseWish,
    RoutineWish,
    chief_zones,
    emphasis_of,
    exercise_suits,
    made_for,
    routine_suits,
)
from tests.profiles import shipped_catalogue

CATALOGUE = shipped_catalogue()


def exercises(wish: ExerciseWish) -> set[str]:
    return {slug for slug, one in CATALOGUE.exercises.items() if exercise_suits(one, wish=wish)}


def routines(wish: RoutineWish) -> set[str]:
    return {
        slug
        for slug, one in CATALOGUE.routines.items()
        if routine_suits(one, wish=wish, exercises=CATALOGUE.exercises, rules=CATALOGUE.rules)
    }


@pytest.mark.parametrize(
    ("slug", "zones"),
    [
        ("open-book", (Zone.THORACIC,)),
        ("glute-bridge", (Zone.HIPS, Zone.POSTERIOR)),
        # None of its weights reaches 0.5: the highest of 0.45, 0.3 and 0.25 counts.
        ("knee-rocks", (Zone.HIPS,)),
    ],
)
def test_it_shows_an_exercise_under_its_chief_zones(slug: str, zones: tuple[Zone, ...]) -> None:
    assert chief_zones(CATALOGUE.exercises[slug]) == zones


@pytest.mark.parametrize(
    ("slug", "zone"),
    [
        ("hip-first", Zone.HIPS),
        ("thoracic-first", Zone.THORACIC),
        ("posterior-chain-first", Zone.POSTERIOR),
        ("desk-reset-5", None),
        ("balanced-lower-back-five", None),
    ],
)
def test_it_names_the_zone_that_a_routine_is_chiefly_for(slug: str, zone: Zone | None) -> None:
    routine = CATALOGUE.routines[slug]

    assert emphasis_of(routine, exercises=CATALOGUE.exercises, rules=CATALOGUE.rules) is zone


@pytest.mark.parametrize(
    ("slug", "minutes"),
    [("desk-reset-5", 5), ("gentle-day", 8), ("hip-first", 8), ("build-and-use-ten", 10)],
)
def test_it_says_for_how_long_a_routine_was_made(slug: str, minutes: int) -> None:
    assert made_for(CATALOGUE.routines[slug]) == minutes


def test_an_empty_wish_takes_everything() -> None:
    assert exercises(ExerciseWish()) == set(CATALOGUE.exercises)
    assert routines(RoutineWish()) == set(CATALOGUE.routines)


def test_it_keeps_to_the_zone_and_the_position() -> None:
    assert exercises(ExerciseWish(zone=Zone.THORACIC, position="side-lying")) == {"open-book"}


def test_no_floor_means_sitting_or_standing() -> None:
    found = exercises(ExerciseWish(position=NO_FLOOR))

    assert {CATALOGUE.exercises[slug].position for slug in found} == {"seated", "standing"}


def test_things_leave_out_what_needs_more() -> None:
    found = exercises(ExerciseWish(things=frozenset({"wall"})))

    assert "wall-slide-lift" in found
    assert "cat-cow" in found
    assert "seated-rotation" not in found


def test_nothing_at_hand_leaves_what_needs_nothing() -> None:
    found = exercises(ExerciseWish(things=frozenset({NOTHING})))

    assert all(not CATALOGUE.exercises[slug].equipment for slug in found)
    assert len(found) == 21


def test_a_routine_suits_only_if_every_step_does() -> None:
    assert routines(RoutineWish(position=NO_FLOOR)) == {"desk-reset-5", "floor-free"}
    assert "posterior-chain-first" in routines(RoutineWish(position=NO_KNEELING))
    assert routines(RoutineWish(things=frozenset({NOTHING}))) == {
        "balanced-lower-back-five",
        "hip-first",
    }


def test_a_routine_s_minutes_and_zone_count() -> None:
    assert routines(RoutineWish(minutes=5)) == {"desk-reset-5"}
    assert routines(RoutineWish(zone=Zone.HIPS)) == {"hip-first"}
