"""Joint angles read back from a solved body, for limbs that a target has bent."""

from math import atan2, degrees

from assessment.figures.body import Body
from assessment.figures.skeleton import SIGN
from assessment.figures.vectors import angle_between, product, subtract, transposed


def bend_of(body: Body, *, near: str, joint: str, far: str) -> float:
    """Return how many degrees a limb is bent at a joint; straight is 0."""
    upper = subtract(body.points[joint], body.points[near])
    lower = subtract(body.points[far], body.points[joint])
    return degrees(angle_between(upper, lower))


def thigh_twist(body: Body, *, side: str) -> float:
    """
    Return how far a thigh is turned about its own length.

    Args:
        body: The solved body.
        side: "R" or "L".

    Returns:
        Degrees inwards, -180 to 180, beside the shortest swing that takes a hanging thigh
        there. Flexion, abduction and rotation one after the other would lose their meaning
        where abduction is near 90 degrees, as it is on the way through a 90/90 sit.
    """
    turn = product([transposed(body.frames["pelvis"]), body.frames["thigh" + side]])
    real = 1 + turn[0][0] + turn[1][1] + turn[2][2]
    about_length = turn[0][2] - turn[2][0]
    twist = SIGN[side] * 2 * degrees(atan2(about_length, real))
    return (twist + 180) % 360 - 180
