"""Three thousand made-up people: what must hold for anyone at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assessment.domain.zones import Zone
from routines.domain.catalogue import CautionAction, DoseMode, Exercise, Kind
from routines.domain.dosing import seconds_at
from routines.domain.limits import (
    DISCOMFORT_AMBER,
    FLOOR_POSITIONS,
    KNEELING_POSITIONS,
)
from routines.domain.plan import Profile, Recommendation
from tests.anybody import someone
from tests.profiles import (
    recommend_to,
    shipped_catalogue,
    shipped_content,
)
from tests.unit.editions import seeded

PEOPLE = 3000
CATALOGUE = shipped_catalogue()


@dataclass(frozen=True)
class Case:
    profile: Profile
    plan: Recommendation

    @property
    def red(self) -> bool:
        return self.profile.scores is None or (self.profile.discomfort or 0) >= 6

    @property
    def amber(self) -> bool:
        return not self.red and (self.profile.discomfort or 0) >= 3

    @property
    def exercises(self) -> list[Exercise]:
        return [CATALOGUE.exercises[step.exercise] for step in self.plan.steps]


@cache
def cases() -> tuple[Case, ...]:
    rng = seeded(1)
    people = [someone(rng, number=number) for number in range(PEOPLE)]
    return tuple(Case(person, recommend_to(person)) for person in people)


def with_steps() -> Iterator[Case]:
    return (case for case in cases() if case.plan.steps)


def test_everybody_gets_five_or_an_honest_why() -> None:
    for case in cases():
        assert len(case.plan.steps) in {0, 5}
        assert bool(case.plan.steps) is (case.plan.why is None)


def test_with_a_chair_everybody_gets_five() -> None:
    for case in cases():
        assert case.plan.steps or "chair" not in case.profile.equipment


def test_nothing_that_a_limit_rules_out_is_in() -> None:
    for case in with_steps():
        limits = case.profile.limits | ({DISCOMFORT_AMBER} if case.amber else set())
        for exercise in case.exercises:
            avoided = {
                caution.limit
                for caution in exercise.cautions
                if caution.action is CautionAction.AVOID
            }
            assert not avoided & limits


def test_positions_and_things_suit_the_person() -> None:
    for case in with_steps():
        limits, equipment = case.profile.limits, case.profile.equipment
        for exercise in case.exercises:
            assert exercise.equipment <= equipment
            if exercise.position in FLOOR_POSITIONS:
                assert "floor" in equipment
                assert "cannot_get_to_floor" not in limits
            if exercise.position in KNEELING_POSITIONS:
                assert "cannot_kneel" not in limits


def test_the_level_suits_the_day() -> None:
    for case in with_steps():
        cap = 1 if case.red or case.amber else 3 if case.profile.unlocked else 2
        assert all(exercise.level <= cap for exercise in case.exercises)


def test_there_are_control_integration_and_five_families() -> None:
    for case in with_steps():
        assert {Kind.CONTROL, Kind.INTEGRATION} <= {one.kind for one in case.exercises}
        assert len({one.family for one in case.exercises}) == 5


def test_every_zone_has_a_main_exercise() -> None:
    for case in with_steps():
        covered = {zone for exercise in case.exercises for zone in exercise.main_zones}
        assert case.red or covered == set(Zone)


def test_a_gentle_day_serves_every_zone_a_little() -> None:
    for case in with_steps():
        for zone in Zone:
            assert sum(exercise.zones.get(zone, 0) for exercise in case.exercises) >= 0.5


def highest_dose(exercise: Exercise, *, case: Case) -> int:
    """The most that the person may get of an exercise today, by the rules of the day."""
    if case.red:
        stored = {step.exercise: step.dose for step in CATALOGUE.routines["gentle-day"].steps}
        return stored.get(exercise.slug, exercise.dose.minimum)
    hurts = {
        target
        for movement in case.profile.painful
        for target in shipped_content().words[movement].targets
    }
    if case.amber or hurts & exercise.targets:
        return exercise.dose.typical
    return exercise.dose.maximum


def test_it_is_never_over_the_minutes_and_within_15_seconds_where_doses_allow() -> None:
    for case in with_steps():
        most = CATALOGUE.rules.arrive_seconds + sum(
            seconds_at(one, dose=highest_dose(one, case=case), rules=CATALOGUE.rules)
            for one in case.exercises
        )
        minutes = case.profile.minutes * 60
        assert min(most, minutes - 15) <= case.plan.total_seconds <= min(most, minutes)


def test_doses_stay_between_the_least_and_the_most() -> None:
    for case in with_steps():
        for step, exercise in zip(case.plan.steps, case.exercises, strict=True):
            sides = (step.dose, step.dose_other) if exercise.per_side else (step.dose,)
            mean = sum(sides) // len(sides)
            assert max(sides) <= highest_dose(exercise, case=case)
            assert mean >= exercise.dose.minimum
            assert step.seconds == seconds_at(exercise, dose=mean, rules=CATALOGUE.rules)
            assert exercise.per_side or step.dose_other == 0


def test_long_holds_are_split() -> None:
    for case in with_steps():
        for step, exercise in zip(case.plan.steps, case.exercises, strict=True):
            if exercise.dose.mode is DoseMode.HOLD and exercise.per_side:
                assert step.dose / step.sets <= 50


def test_a_side_leads_only_where_it_measured_tighter() -> None:
    for case in with_steps():
        scores = case.profile.scores
        flagged = {gap.tighter for gap in scores.sides} if scores else set()
        for step in case.plan.steps:
            assert step.first_side is None or step.first_side in flagged
            assert step.dose_other in {0, step.dose} or step.first_side is not None
            assert step.dose >= step.dose_other


def test_every_step_says_why_in_one_to_three_sentences() -> None:
    reasons = {step.reason for case in with_steps() for step in case.plan.steps}

    for reason in reasons:
        assert 1 <= len(re.findall(r"\.(?: |$)", reason)) <= 3
        assert re.search(r"\d|no score yet|without a test", reason)


def test_the_same_person_gets_the_same_plan_again() -> None:
    for case in cases()[::10]:
        assert recommend_to(case.profile) == case.plan
