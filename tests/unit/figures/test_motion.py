"""Poses between the key poses."""

from itertools import pairwise

import pytest

from assessment.figures.kinematics import solve
from assessment.figures.motion import UnknownLevel, blend, level_pose, pose_at
from assessment.figures.posture import (
    AtHeight,
    Between,
    Facing,
    OnSegment,
    Pin,
    Pose,
    Reach,
    Resting,
    Sole,
)
from assessment.figures.vectors import distance
from tests.unit.figures.poses import make_spec


def test_it_gives_the_key_poses_themselves() -> None:
    spec = make_spec(keys=[{}, {"via": True, "kneeR": 40}, {"kneeR": 60}])

    assert [pose_at(spec, index) for index in range(3)] == list(spec.keys)


def test_it_stays_within_the_movement() -> None:
    spec = make_spec()

    assert pose_at(spec, -1) == spec.keys[0]
    assert pose_at(spec, 7) == spec.keys[-1]


def test_it_gives_the_only_pose_of_a_still_figure() -> None:
    spec = make_spec(keys=[{"kneeR": 30}])

    assert pose_at(spec, 0) == pose_at(spec, 1) == spec.keys[0]


def test_it_blends_angles_evenly() -> None:
    spec = make_spec(keys=[{}, {"kneeR": 60, "hipR": [40, 8, -4]}, {"kneeR": 20}])

    assert pose_at(spec, 0.25).bends["kneeR"] == pytest.approx(15)
    assert pose_at(spec, 0.5).turns["hipR"] == pytest.approx((20, 4, -2))
    assert pose_at(spec, 1.5).bends["kneeR"] == pytest.approx(40)


def test_it_blends_targets_seats_pins_and_soles() -> None:
    start = Pose(
        hands={"R": Reach((0, 0, 0), pole=(1, 0, 0))},
        support=AtHeight("pelvis", 50),
        pin=Pin("kneeR", 0, 4),
        soles={"R": Sole(heading=(1, 0, 0), pitch=0)},
    )
    end = Pose(
        hands={"R": Reach((4, 8, 0), pole=(0, 1, 0))},
        support=AtHeight("pelvis", 60),
        pin=Pin("kneeR", 8, 4),
        soles={"R": Sole(heading=(1, 0, 1), pitch=-40)},
    )

    found = blend(start, end, 0.25)

    assert (found.hands["R"].at, found.support, found.pin, found.soles["R"]) == (
        (1, 2, 0),
        AtHeight("pelvis", 52.5),
        Pin("kneeR", 2, 4),
        Sole(heading=(1, 0, 0.25), pitch=-10),
    )


def test_it_goes_between_targets_of_different_kinds() -> None:
    start, end = Reach((0, 90, 20)), Reach(OnSegment("thorax", (20, 10, 0)))

    found = blend(Pose(hands={"R": start}), Pose(hands={"R": end}), 0.25)

    assert found.hands["R"].at == Between(start.at, end.at, 0.25)


def test_it_keeps_what_only_one_pose_has_in_that_poses_half() -> None:
    start = Pose(hands={"R": Reach((0, 90, 20))}, facing={"L": Facing(palm=(0, -1, 0))})
    end = Pose(kneeling=frozenset("L"), support=Resting(("shankL",)), soles={"R": Sole()})

    early, late = (blend(start, end, share) for share in (0.25, 0.75))

    assert set(early.hands) == {"R"}
    assert set(early.facing) == {"L"}
    assert early.support == Resting()
    assert not late.hands
    assert late.kneeling == {"L"}
    assert set(late.soles) == {"R"}


def test_it_moves_without_a_jump() -> None:
    spec = make_spec()
    bodies = [solve(pose_at(spec, step / 48)) for step in range(49)]

    for before, after in pairwise(bodies):
        assert all(distance(before.points[name], after.points[name]) < 2 for name in before.points)


def test_it_lays_a_levels_values_over_the_end_pose() -> None:
    spec = make_spec(levels=[{"kneeR": 10}, {"kneeR": 90}])

    assert level_pose(spec, 2).bends["kneeR"] == 90
    assert level_pose(spec, 2).bends["kneeL"] == spec.keys[-1].bends["kneeL"] == 60


@pytest.mark.parametrize("number", [-1, 0, 3])
def test_it_refuses_a_level_that_is_not_there(number: int) -> None:
    with pytest.raises(UnknownLevel, match="knee-bend, level"):
        level_pose(make_spec(levels=[{}, {}]), number)
