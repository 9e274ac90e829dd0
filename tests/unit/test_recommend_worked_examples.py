"""
Seven people, worked through when the exercises were written.

What must hold for them is checked, not the five that one implementation chose.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from assessment.domain.protocol import Side
from assessment.domain.zones import Zone
from routines.domain.catalogue import CautionAction, Exercise, Kind
from routines.domain.plan import Profile, Recommendation
from tests.profiles import (
    EVERYTHING,
    make_profile,
    make_scores,
    recommend_to,
    shipped_catalogue,
    side_score,
    tighter,
)

USUAL_THINGS = frozenset({"chair", "wall", "floor"})

A = make_profile(  # desk worker, stiff hips, the left tighter
    make_scores(
        hips=38,
        thoracic=62,
        posterior=70,
        movements=[side_score("hip_ir", -1.2, side=Side.LEFT)],
        sides=[tighter("hip_ir", Side.LEFT)],
    ),
    equipment=USUAL_THINGS | {"strap"},
    discomfort=1,
)
B = make_profile(  # stiff mid back, cannot kneel, turning right tighter
    make_scores(
        hips=71,
        thoracic=34,
        posterior=60,
        movements=[side_score("trunk_rotation", -1.2, side=Side.RIGHT)],
        sides=[tighter("trunk_rotation", Side.RIGHT)],
    ),
    limits=["cannot_kneel"],
    equipment=USUAL_THINGS,
    discomfort=2,
)
C = make_profile(  # runner, tight posterior chain, ten minutes
    make_scores(hips=66, thoracic=72, posterior=31, movements=[side_score("aslr", -1.5)]),
    equipment=EVERYTHING,
    minutes=10,
)
D = make_profile(  # at the office, no floor, five minutes
    make_scores(hips=55, thoracic=48, posterior=52),
    limits=["cannot_get_to_floor"],
    equipment={"chair", "wall"},
    minutes=5,
    discomfort=2,
)
E = make_profile(  # tingling below the buttock, 4 out of 10 today
    make_scores(hips=60, thoracic=58, posterior=40, movements=[side_score("aslr", -1.2)]),
    limits=["leg_symptoms"],
    equipment=USUAL_THINGS | {"strap"},
    discomfort=4,
)
F = make_profile(  # 68, osteoporosis and a hip replacement, unsteady
    make_scores(hips=50, thoracic=35, posterior=55),
    limits=["osteoporosis", "hip_replacement", "balance_unsure"],
    equipment=USUAL_THINGS,
    discomfort=1,
)
G = make_profile(  # very bendy, high scores, ten minutes
    make_scores(hips=88, thoracic=82, posterior=90),
    limits=["hypermobile"],
    equipment=USUAL_THINGS | {"strap"},
    minutes=10,
)


@dataclass(frozen=True)
class Case:
    name: str
    profile: Profile
    plan: Recommendation

    @property
    def exercises(self) -> Sequence[Exercise]:
        return [shipped_catalogue().exercises[step.exercise] for step in self.plan.steps]

    def main_in(self, zone: Zone) -> int:
        return sum(zone in exercise.main_zones for exercise in self.exercises)


CASES = [
    Case(name, profile, recommend_to(profile))
    for name, profile in zip("ABCDEFG", (A, B, C, D, E, F, G), strict=True)
]
BY_NAME = {case.name: case for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_there_are_five_of_five_families(case: Case) -> None:
    assert len({exercise.family for exercise in case.exercises}) == 5


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_forbidden_is_in(case: Case) -> None:
    for exercise in case.exercises:
        assert exercise.equipment <= case.profile.equipment
        for caution in exercise.cautions:
            if caution.action is CautionAction.AVOID:
                assert caution.limit not in case.profile.limits


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_zone_control_and_integration_are_in(case: Case) -> None:
    kinds = {exercise.kind for exercise in case.exercises}

    assert {Kind.CONTROL, Kind.INTEGRATION} <= kinds
    assert all(case.main_in(zone) for zone in Zone)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_ends_with_use_and_repeats_its_limits(case: Case) -> None:
    assert case.exercises[-1].kind is Kind.INTEGRATION
    for step, exercise in zip(case.plan.steps, case.exercises, strict=True):
        for caution in exercise.cautions:
            if caution.action is CautionAction.MODIFY and caution.limit in case.profile.limits:
                assert caution.note in step.adapt


@pytest.mark.parametrize("name", ["A", "B", "C", "D", "F", "G"])
def test_green_days_fill_the_minutes(name: str) -> None:
    case = BY_NAME[name]

    assert 0 <= case.profile.minutes * 60 - case.plan.total_seconds <= 15


def test_the_amber_day_is_not_padded() -> None:
    assert BY_NAME["E"].plan.total_seconds <= 420


@pytest.mark.parametrize(
    ("name", "zone"),
    [("A", Zone.HIPS), ("B", Zone.THORACIC), ("C", Zone.POSTERIOR), ("F", Zone.THORACIC)],
)
def test_the_lowest_zone_has_two_or_more(name: str, zone: Zone) -> None:
    assert BY_NAME[name].main_in(zone) >= 2


@pytest.mark.parametrize(("name", "side"), [("A", Side.LEFT), ("B", Side.RIGHT)])
def test_the_tighter_side_leads_with_more(name: str, side: Side) -> None:
    leading = [step for step in BY_NAME[name].plan.steps if step.first_side]

    assert leading
    assert all(step.first_side is side and step.dose > step.dose_other for step in leading)


def test_a_names_the_persons_own_measurement() -> None:
    reasons = " ".join(step.reason for step in BY_NAME["A"].plan.steps)

    assert "your hips scored 38, the lowest of your three zones" in reasons
    assert "your left side turned in 20 degrees" in reasons


def test_b_kneels_nowhere() -> None:
    assert not {exercise.position for exercise in BY_NAME["B"].exercises} & {
        "quadruped",
        "half-kneeling",
    }


def test_d_stays_off_the_floor() -> None:
    assert all(exercise.floor_free for exercise in BY_NAME["D"].exercises)


def test_e_keeps_to_level_1_without_end_range_hamstring_stretches() -> None:
    slugs = {exercise.slug for exercise in BY_NAME["E"].exercises}

    assert {exercise.level for exercise in BY_NAME["E"].exercises} == {1}
    assert not slugs & {"strap-hamstring", "heel-dig-hinge"}


def test_g_gets_control_instead_of_stretches() -> None:
    kinds = [exercise.kind for exercise in BY_NAME["G"].exercises]

    assert Kind.PASSIVE not in kinds
    assert kinds.count(Kind.CONTROL) == 2
