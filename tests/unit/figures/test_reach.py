"""Limbs that are bent to a target."""

from random import Random

import pytest

from assessment.figures.body import Body
from assessment.figures.joint_angles import bend_of, thigh_twist
from assessment.figures.kinematics import solve
from assessment.figures.posture import Between, OnSegment, Pose, Reach
from assessment.figures.targets import Bones, direction_of, position_of, two_bones
from assessment.figures.vectors import Vec, distance, dot, norm
from tests.unit.figures.poses import make_pose

BONES = Bones(30.0, 25.0)
START: Vec = (1.0, 2.0, 3.0)


def targets(count: int) -> list[Vec]:
    dice = Random(7)
    return [
        (dice.uniform(-60, 60), dice.uniform(-60, 60), dice.uniform(-60, 60)) for _ in range(count)
    ]


def test_it_arrives_wherever_the_bones_reach() -> None:
    for target in targets(200):
        _, end = two_bones(START, target, bones=BONES, pole=(0.3, 1, 0.2))
        if 6 < distance(START, target) < BONES.reach:
            assert end == pytest.approx(target)


def test_it_keeps_both_lengths_wherever_the_target_is() -> None:
    for target in [START, (1.0, 2.0, 3.5), (900.0, 0.0, 0.0), *targets(200)]:
        middle, end = two_bones(START, target, bones=BONES, pole=(0.3, 1, 0.2))
        assert distance(START, middle) == pytest.approx(30.0)
        assert distance(middle, end) == pytest.approx(25.0)


def test_it_bends_towards_the_pole() -> None:
    for pole in ((0.0, 1.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)):
        middle, _ = two_bones((0, 0, 0), (40, 0, 0), bones=BONES, pole=pole)
        assert dot(middle, pole) > 0


def test_it_bends_some_way_when_the_pole_points_along_the_limb() -> None:
    middle, end = two_bones((0, 0, 0), (40, 0, 0), bones=BONES, pole=(1, 0, 0))

    assert norm(middle) == pytest.approx(30.0)
    assert end == pytest.approx((40, 0, 0))


def test_it_points_the_knee_where_the_pole_says() -> None:
    for pole in ((1.0, 0.0, 0.0), (0.5, 0.0, 1.0), (0.5, 0.0, -1.0)):
        pose = make_pose()
        foot = {"R": Reach((0.0, -70.0, 8.6), pole=pole)}
        body = solve(Pose(turns=pose.turns, support=pose.support, feet=foot))
        assert dot(body.points["kneeR"], pole) > 0


def test_it_reads_back_how_far_a_limb_bends_and_turns() -> None:
    body = solve(make_pose({"hipL": (20, 0, 30)}, {"kneeL": 70}))

    assert bend_of(body, near="hipL", joint="kneeL", far="ankleL") == pytest.approx(70)
    turned = solve(make_pose({"hipL": (0, 0, 30)}))
    assert thigh_twist(turned, side="L") == pytest.approx(30)


def test_it_puts_the_wrist_on_a_target_fixed_to_the_body() -> None:
    target = OnSegment("skull", (-7.0, 6.0, 6.0))
    pole = OnSegment("thorax", (0.2, 0.0, 1.0))
    body = solve(Pose(hands={"R": Reach(target, pole=pole)}))

    assert body.points["wristR"] == pytest.approx(body.point("skull", target.offset))


def missed_by(forward: float) -> float:
    """How far a wrist ends from a target so many cm in front of the resting shoulder."""
    target = (forward, 47.6, 17.0)
    pose = make_pose()
    hands = {"R": Reach(target, pole=(0, -1, 0))}
    body = solve(Pose(turns=pose.turns, support=pose.support, hands=hands))
    return distance(body.points["wristR"], target)


def test_it_lets_the_shoulder_blade_give_for_a_target_just_out_of_reach() -> None:
    # The straight arm is 55.5 cm, and the shoulder comes 1.2 cm forward with it.
    assert missed_by(60.0) < 0.1


def test_it_misses_a_target_far_out_of_reach() -> None:
    assert missed_by(70.0) == pytest.approx(70 - 55.5 - 1.2 - 4, abs=0.1)


def test_it_points_the_fingers_and_turns_the_palm_as_told() -> None:
    reach = Reach((30, 100, 20), pole=(0, -1, 0), fingers=(1, 0, 0), palm=(0, -1, 0))
    body = solve(Pose(hands={"R": reach}))

    assert body.direction("handR", (0, -1, 0)) == pytest.approx((1, 0, 0))
    assert body.direction("handR", (0, 0, -1)) == pytest.approx((0, -1, 0))


def test_it_swings_between_two_targets_round_the_shoulder() -> None:
    way = Between((0.0, 0.0, 50.0), (0.0, 0.0, -30.0), 0.5)
    sideways = Between((50.0, 0.0, 0.0), (0.0, 0.0, 30.0), 0.5)

    # Straight through where there is no shorter way round; an arc of the mean radius else.
    assert position_of(Body(), way, centre=(0, 0, 0)) == pytest.approx((0, 0, 10))
    assert norm(position_of(Body(), sideways, centre=(0, 0, 0))) == pytest.approx(40)


def test_it_blends_directions_to_length_one() -> None:
    blended = direction_of(Body(), Between((2.0, 0.0, 0.0), (0.0, 3.0, 0.0), 0.5))

    assert norm(blended) == pytest.approx(1)
    assert blended[0] == pytest.approx(blended[1])
