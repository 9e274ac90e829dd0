"""Doses of a stored routine for somebody who has taken no test."""

from dataclasses import replace

import pytest

from routines.domain.catalogue import Routine
from routines.domain.dosing import seconds_at
from routines.domain.plan import MINUTES
from routines.domain.untested import DosedRoutine, dosed_routine, lengths_of
from tests.profiles import shipped_catalogue

CATALOGUE = shipped_catalogue()
ROUTINES = list(CATALOGUE.routines.values())


def dosed(routine: Routine, minutes: int) -> DosedRoutine:
    found = dosed_routine(
        routine, exercises=CATALOGUE.exercises, rules=CATALOGUE.rules, minutes=minutes
    )
    assert found is not None
    return found


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("routine", ROUTINES, ids=lambda one: one.slug)
def test_it_never_takes_longer_than_the_minutes(routine: Routine, minutes: int) -> None:
    found = dosed(routine, minutes)

    assert found.total_seconds == 20 + sum(step.seconds for step in found.steps)
    assert found.total_seconds <= minutes * 60


@pytest.mark.parametrize("minutes", [8, 10])
def test_it_fills_the_minutes(minutes: int) -> None:
    found = dosed(CATALOGUE.routines["balanced-lower-back-five"], minutes)

    assert found.total_seconds >= minutes * 60 - 15


def test_at_its_own_length_it_keeps_the_editor_s_doses() -> None:
    routine = CATALOGUE.routines["thoracic-first"]

    # 20 + 74 + 102 + 84 + 96 + 104 = 480: nothing is left to give.
    assert [step.seconds for step in dosed(routine, 8).steps] == [
        seconds_at(CATALOGUE.exercises[step.exercise], dose=step.dose, rules=CATALOGUE.rules)
        for step in routine.steps
    ]


def test_the_gentle_day_never_rises_above_its_stored_doses() -> None:
    routine = CATALOGUE.routines["gentle-day"]

    # 337 s as stored, so ten minutes bring no more than eight.
    assert dosed(routine, 10).total_seconds == 337
    lengths = lengths_of(routine, exercises=CATALOGUE.exercises, rules=CATALOGUE.rules)
    assert [one.minutes for one in lengths] == [5, 8]


def test_no_side_leads() -> None:
    step = dosed(CATALOGUE.routines["hip-first"], 8).steps[1]

    assert step.dose_text == "hold 40 s each side"


def test_minutes_that_cannot_hold_it_are_not_offered() -> None:
    routine = CATALOGUE.routines["hip-first"]
    slow = replace(CATALOGUE.rules, arrive_seconds=120)

    found = dosed_routine(routine, exercises=CATALOGUE.exercises, rules=slow, minutes=5)

    # The least doses take 256 s without the arrival, and 300 - 120 = 180.
    assert found is None
