"""Where the joints of a pose are, worked out by hand from the lengths of the bones."""

import pytest

from assessment.figures.flesh import flesh
from assessment.figures.kinematics import solve
from assessment.figures.posture import AtHeight, Pose, Reach
from assessment.figures.vectors import Vec, distance
from tests.unit.figures.poses import make_pose, random_poses

THIGH = 41.65  # 0.245 x 170
SHANK = 41.82  # 0.246 x 170
UPPER_ARM = 30.6714  # 0.186 x 170 x 0.97
FOREARM = 24.82  # 0.146 x 170


def near(point: Vec) -> object:
    return pytest.approx(point, abs=1e-9)


def test_it_stands_as_tall_as_its_stature_less_the_hair() -> None:
    pose = Pose()
    shape = flesh(solve(pose), pose)

    top = max(
        centre[1] + radius for spheres in shape.spheres.values() for centre, radius in spheres
    )
    assert top == pytest.approx(170, abs=3)


def test_it_hangs_the_legs_straight_below_the_hips() -> None:
    body = solve(make_pose())

    assert body.points["hipR"] == near((0, 0, 8.6))
    assert body.points["kneeR"] == near((0, -THIGH, 8.6))
    assert body.points["ankleR"] == near((0, -THIGH - SHANK, 8.6))


def test_it_stacks_the_spine_straight_above_the_hips() -> None:
    body = solve(make_pose())

    assert body.points["L5"] == near((0, 10, 0))
    assert body.points["T12"] == near((0, 27, 0))
    assert body.points["C7"] == near((0, 56, 0))


def test_it_lifts_the_knee_level_with_a_hip_flexed_90_degrees() -> None:
    body = solve(make_pose({"hipR": (90, 0, 0)}, {"kneeR": 90}))

    assert body.points["kneeR"] == near((THIGH, 0, 8.6))
    assert body.points["ankleR"] == near((THIGH, -SHANK, 8.6))


def test_it_bends_the_knee_backwards() -> None:
    assert solve(make_pose(bends={"kneeR": 90})).points["ankleR"] == near((-SHANK, -THIGH, 8.6))


def test_it_bends_the_elbow_forwards() -> None:
    body = solve(make_pose({"shoulderR": (0, 0, 0)}, {"elbowR": 90}))
    elbow, wrist = body.points["elbowR"], body.points["wristR"]

    assert (wrist[0] - elbow[0], wrist[1] - elbow[1]) == pytest.approx((FOREARM, 0))


@pytest.mark.parametrize(("side", "sign"), [("R", 1), ("L", -1)])
def test_it_takes_a_leg_out_to_its_own_side(side: str, sign: int) -> None:
    body = solve(make_pose({f"hip{side}": (0.0, 90.0, 0.0)}))

    assert body.points[f"knee{side}"] == near((0, 0, sign * (8.6 + THIGH)))


@pytest.mark.parametrize(("side", "sign"), [("R", 1), ("L", -1)])
def test_it_takes_the_foot_out_when_the_thigh_turns_in(side: str, sign: int) -> None:
    # The measure of seated internal rotation: the knee stays, the shank swings outwards.
    body = solve(make_pose({f"hip{side}": (90.0, 0.0, 90.0)}, {f"knee{side}": 90.0}))

    assert body.points[f"ankle{side}"] == near((THIGH, 0, sign * (8.6 + SHANK)))


def test_it_bows_forward_leans_right_and_turns_left() -> None:
    assert solve(make_pose({"pelvis": (90, 0, 0)})).points["C7"] == near((56, 0, 0))
    assert solve(make_pose({"pelvis": (0, 90, 0)})).points["C7"] == near((0, 0, 56))
    assert solve(make_pose({"pelvis": (0, 0, 90)})).direction("skull", (1, 0, 0)) == near(
        (0, 0, -1)
    )


def test_it_shares_a_bend_of_the_back_among_its_links() -> None:
    body = solve(make_pose({"lumbar": (30, 0, 0), "thorax": (40, 0, 0)}))

    assert body.direction("lum0", (0, 1, 0)) == near((0.17364817766693, 0.98480775301221, 0))
    assert body.direction("tho3", (1, 0, 0)) == near((0.34202014332567, -0.93969262078591, 0))


def test_it_lifts_the_shoulder_of_an_arm_overhead() -> None:
    hanging, lifted = (
        solve(make_pose({"shoulderR": (turn, 0, 0)})).points["shR"] for turn in (0, 180)
    )

    assert hanging == near((0, 27 + 20.6, 17))
    assert lifted == near((0, 27 + 20.6 + 5 * 1.15, 17 - 2.8 * 1.15))


@pytest.mark.parametrize("lift", [-7.0, 4.0])
def test_it_lifts_and_drops_one_shoulder_with_its_arm_and_shirt(lift: float) -> None:
    level, moved = (make_pose(bends={"girdleR": each}) for each in (0.0, lift))
    bodies = [solve(pose) for pose in (level, moved)]
    before, after = (
        flesh(body, pose).shirt[-4] for body, pose in zip(bodies, (level, moved), strict=True)
    )

    for point in ("shR", "elbowR", "tipR"):
        assert bodies[1].points[point][1] - bodies[0].points[point][1] == pytest.approx(lift)
    assert bodies[1].points["shL"] == bodies[0].points["shL"]
    assert after[5][1] - before[5][1] == pytest.approx(lift)
    assert after[15] == before[15]


def test_it_sets_its_lowest_flesh_on_the_floor() -> None:
    pose = Pose()
    shape = flesh(solve(pose), pose)

    lows = [centre[1] - radius for part in shape.spheres.values() for centre, radius in part]
    assert min(lows) == pytest.approx(0)


def test_it_sits_at_the_height_of_the_seat() -> None:
    assert solve(Pose(support=AtHeight("pelvis", 56))).points["pelvis"] == near((0, 56, 0))


def test_it_keeps_a_planted_ankle_where_it_is_while_the_pelvis_moves() -> None:
    target = (10.0, -60.0, 9.0)
    for tilt in (0.0, 20.0, 40.0):
        pose = make_pose({"pelvis": (tilt, 0, 0)})
        planted = Pose(
            turns=pose.turns, support=pose.support, feet={"R": Reach(target, pole=(1, 0, 0))}
        )
        assert solve(planted).points["ankleR"] == near(target)


@pytest.mark.parametrize(
    ("near_joint", "far_joint", "length"),
    [
        ("hip", "knee", THIGH),
        ("knee", "ankle", SHANK),
        ("sh", "elbow", UPPER_ARM),
        ("elbow", "wrist", FOREARM),
    ],
)
def test_it_never_stretches_a_bone(near_joint: str, far_joint: str, length: float) -> None:
    for pose in random_poses(60, seed=1):
        points = solve(pose).points
        for side in "RL":
            drawn = distance(points[near_joint + side], points[far_joint + side])
            assert drawn == pytest.approx(length, abs=1e-6)
