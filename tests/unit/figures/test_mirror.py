"""A mirrored pose is the mirror image of the body."""

import pytest

from assessment.figures.flesh import flesh
from assessment.figures.kinematics import solve
from assessment.figures.mirror import mirror
from assessment.figures.posture import AtHeight, Between, OnSegment, Pin, Pose, Reach, Resting
from assessment.figures.skeleton import OTHER
from assessment.figures.vectors import distance
from tests.unit.figures.poses import random_poses


def other(name: str) -> str:
    return name[:-1] + OTHER.get(name[-1], name[-1])


def test_it_mirrors_every_joint() -> None:
    for pose in random_poses(40, seed=2):
        body, image = solve(pose), solve(mirror(pose))
        for name, (x, y, z) in body.points.items():
            assert image.points[other(name)] == pytest.approx((x, y, -z), abs=1e-6)


def test_it_mirrors_the_flesh() -> None:
    for pose in random_poses(10, seed=3):
        image = mirror(pose)
        shape, mirrored = flesh(solve(pose), pose), flesh(solve(image), image)
        for part, spheres in shape.spheres.items():
            for (x, y, z), radius in spheres:
                # Pairs within the face change places.
                gaps = [
                    distance(centre, (x, y, -z)) + abs(found - radius)
                    for centre, found in mirrored.spheres[other(part)]
                ]
                assert min(gaps) == pytest.approx(0, abs=1e-6)


def test_it_gives_the_pose_back_when_mirrored_twice() -> None:
    for pose in random_poses(10, seed=4):
        assert mirror(mirror(pose)) == pose


def test_it_mirrors_what_the_pose_rests_on_and_where() -> None:
    pose = Pose(support=Resting(("shankR", "rings")), pin=Pin("kneeR", 1, 9), root=(1, 2, 3))

    image = mirror(pose)

    assert image.support == Resting(("shankL", "rings"))
    assert image.pin == Pin("kneeL", 1, -9)
    assert image.root == (1, 2, -3)


def test_it_mirrors_a_seat() -> None:
    assert mirror(Pose(support=AtHeight("hipR", 50))).support == AtHeight("hipL", 50)


def test_it_mirrors_a_target_between_two() -> None:
    way = Between(OnSegment("ballR", (0, 0, 3)), (1.0, 2.0, 3.0), 0.2)

    image = mirror(Pose(hands={"L": Reach(way)})).hands["R"].at

    assert image == Between(OnSegment("ballL", (0, 0, -3)), (1.0, 2.0, -3.0), 0.2)
