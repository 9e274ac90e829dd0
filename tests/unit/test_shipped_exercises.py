"""The exercises that the project ships with: what must hold for all of them together."""

import pytest

from assessment.content_loader import load_edition
from routines.domain.catalogue import CautionAction, DoseMode, Exercise, Kind
from routines.domain.dose_words import dose_text
from routines.domain.dosing import seconds_at
from routines.domain.limits import (
    CANNOT_GET_TO_FLOOR,
    CANNOT_KNEEL,
    DECLARED_LIMITS,
    KNEELING_POSITIONS,
    is_on_floor,
)
from tests.profiles import shipped_catalogue, shipped_content

# Seconds at the least, typical and highest dose, worked by hand from set-up, tempo and sides.
SECONDS = {
    "breathing-90-90": (55, 85, 105),
    "seated-rib-breathing": (48, 68, 98),
    "knee-rocks": (52, 80, 122),
    "childs-pose-reach": (50, 70, 100),
    "half-kneeling-hip-flexor": (56, 76, 146),
    "standing-hip-flexor": (54, 74, 144),
    "supine-figure-four": (56, 76, 146),
    "seated-figure-four": (54, 74, 144),
    "strap-hamstring": (58, 78, 148),
    "heel-dig-hinge": (54, 74, 144),
    "wall-calf-stretch": (54, 74, 144),
    "cat-cow": (50, 74, 122),
    "open-book": (54, 78, 138),
    "thread-the-needle": (52, 76, 136),
    "seated-rotation": (50, 74, 134),
    "seated-extension": (48, 72, 120),
    "roller-thoracic-extension": (57, 85, 113),
    "windshield-wipers": (52, 80, 122),
    "ninety-ninety-switch": (48, 72, 108),
    "seated-hip-swings": (50, 74, 134),
    "adductor-rock-back": (52, 76, 136),
    "active-knee-extension": (58, 86, 142),
    "seated-leg-straighten": (50, 74, 134),
    "pelvic-tilt": (50, 74, 106),
    "quadruped-hip-circles": (48, 80, 128),
    "standing-hip-circles": (46, 78, 126),
    "sit-back-rotation": (54, 78, 138),
    "wall-slide-lift": (48, 72, 104),
    "glute-bridge": (50, 74, 106),
    "bird-dog": (52, 80, 108),
    "dead-bug": (52, 80, 108),
    "wall-hip-hinge": (50, 71, 106),
    "chair-sit-to-stand": (48, 72, 104),
    "hinge-to-reach": (48, 72, 104),
    "split-stance-reach-rotate": (50, 74, 122),
    "single-leg-hinge": (56, 84, 126),
}
# Asked for advice, not for adapting: no exercise looks at it.
ADVICE_ONLY = {"long_morning_stiffness"}

EXERCISES = list(shipped_catalogue().exercises.values())


def avoided_for(exercise: Exercise) -> set[str]:
    return {one.limit for one in exercise.cautions if one.action is CautionAction.AVOID}


def test_there_are_36_of_five_kinds() -> None:
    counts = [sum(one.kind is kind for one in EXERCISES) for kind in Kind]

    assert counts == [3, 8, 12, 9, 4]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.slug)
def test_seconds_follow_from_the_dose(exercise: Exercise) -> None:
    span = exercise.dose
    doses = (span.minimum, span.typical, span.maximum)

    seconds = tuple(
        seconds_at(exercise, dose=dose, rules=shipped_content().rules) for dose in doses
    )

    assert seconds == SECONDS[exercise.slug]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.slug)
def test_a_floor_position_has_its_caution(exercise: Exercise) -> None:
    on_floor = is_on_floor(exercise.position, floor_free=exercise.floor_free)

    assert (CANNOT_GET_TO_FLOOR in avoided_for(exercise)) is on_floor


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.slug)
def test_a_kneeling_position_has_its_caution(exercise: Exercise) -> None:
    kneeling = exercise.position in KNEELING_POSITIONS

    assert (CANNOT_KNEEL in avoided_for(exercise)) is kneeling


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.slug)
def test_an_exercise_with_sides_says_what_they_mean_where_it_matters(exercise: Exercise) -> None:
    if exercise.per_side:
        assert set(exercise.side_means) & set(exercise.main_zones)
    else:
        assert not exercise.side_means


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.slug)
def test_a_dose_is_said_in_words(exercise: Exercise) -> None:
    dose = exercise.dose.typical

    text = dose_text(exercise, dose=dose, dose_other=dose, first_side=None)

    assert str(dose) in text
    assert ("s back" in text) is (exercise.dose.mode is DoseMode.REPS)
    assert ("each side" in text) is exercise.per_side


def test_the_limits_are_those_that_the_test_asks_for() -> None:
    asked = {limit.slug for limit in load_edition().safety.limits}

    assert asked - ADVICE_ONLY == DECLARED_LIMITS


def test_every_movement_of_the_test_has_its_words() -> None:
    movements = {movement.slug for movement in load_edition().movements}

    assert set(shipped_content().words) == movements


def test_every_source_is_used() -> None:
    used = {key for content in shipped_content().exercises.values() for key in content.sources}

    assert used == set(shipped_content().sources)


def test_every_rule_is_explained() -> None:
    assert all(note.endswith(".") for note in shipped_content().rule_notes.values())


def test_the_defaults_of_the_rules_are_those_of_the_file() -> None:
    assert shipped_content().rules == type(shipped_content().rules)()
