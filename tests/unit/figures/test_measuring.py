"""Angles and lengths measured on a body."""

import pytest

from assessment.figures.kinematics import solve
from assessment.figures.measuring import measured
from assessment.figures.posture import OnSegment
from assessment.figures.scenery import FLOOR, Measure, MeasureKind
from tests.unit.figures.poses import make_pose

HIP, KNEE, ANKLE = (OnSegment(joint, (0, 0, 0)) for joint in ("hipR", "kneeR", "ankleR"))
BENT = solve(make_pose({"hipR": (70, 0, 0)}, {"kneeR": 40}))


def test_it_measures_an_angle_against_a_direction() -> None:
    # The shank of a thigh lifted by 70 degrees and bent back by 40 stands 30 forward.
    angle = Measure(MeasureKind.ANGLE, (0, -1, 0), ANKLE, at=KNEE)

    assert measured(angle, BENT) == pytest.approx(30)


def test_it_measures_an_angle_between_two_points() -> None:
    assert measured(Measure(MeasureKind.ANGLE, HIP, ANKLE, at=KNEE), BENT) == pytest.approx(140)


def test_it_measures_a_length_between_two_points() -> None:
    assert measured(Measure(MeasureKind.LENGTH, HIP, KNEE), BENT) == pytest.approx(0.245 * 170)


def test_it_measures_the_way_down_to_the_floor() -> None:
    hip = Measure(MeasureKind.LENGTH, (3, 12, 4), FLOOR)

    assert measured(hip, BENT) == pytest.approx(12)


@pytest.mark.parametrize(("height", "value"), [(12.0, -12.0), (-5.0, 5.0)])
def test_it_is_less_than_nothing_on_the_side_that_counts_as_less(
    height: float, value: float
) -> None:
    reach = Measure(MeasureKind.LENGTH, (3, height, 4), FLOOR, more=(0, -1, 0))

    assert measured(reach, BENT) == pytest.approx(value)
