"""The routines that the project ships with: what must hold for each of them."""

import pytest

from assessment.domain.zones import Zone
from routines.domain.catalogue import Kind, Routine
from routines.domain.dosing import seconds_at
from routines.domain.limits import CANNOT_GET_TO_FLOOR
from tests.profiles import shipped_catalogue

CATALOGUE = shipped_catalogue()
ROUTINES = list(CATALOGUE.routines.values())

# Arrival (20 s) and steps, as worked out when the routines were written.
TOTALS = {
    "balanced-lower-back-five": 477,
    "hip-first": 466,
    "thoracic-first": 480,
    "posterior-chain-first": 479,
    "desk-reset-5": 294,
    "floor-free": 465,
    "gentle-day": 337,
    "build-and-use-ten": 570,
}


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda one: one.slug)
def test_it_takes_the_time_it_was_made_for(routine: Routine) -> None:
    seconds = sum(
        seconds_at(CATALOGUE.exercises[step.exercise], dose=step.dose, rules=CATALOGUE.rules)
        for step in routine.steps
    )

    assert CATALOGUE.rules.arrive_seconds + seconds == TOTALS[routine.slug]


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda one: one.slug)
def test_it_has_control_and_integration(routine: Routine) -> None:
    kinds = {CATALOGUE.exercises[step.exercise].kind for step in routine.steps}

    assert {Kind.CONTROL, Kind.INTEGRATION} <= kinds


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda one: one.slug)
def test_it_gives_every_zone_a_fair_share(routine: Routine) -> None:
    exercises = [CATALOGUE.exercises[step.exercise] for step in routine.steps]

    for zone in Zone:
        assert sum(exercise.zones.get(zone, 0) for exercise in exercises) >= 0.75


def test_the_gentle_day_has_a_swap_for_everything_done_on_the_floor() -> None:
    gentle = CATALOGUE.routines["gentle-day"]
    swapped = {swap.replace for swap in gentle.swaps if swap.limit == CANNOT_GET_TO_FLOOR}

    on_floor = {
        step.exercise for step in gentle.steps if not CATALOGUE.exercises[step.exercise].floor_free
    }

    assert on_floor == swapped
