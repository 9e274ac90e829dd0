"""Legs: from hip angles down to the toes, or from a planted foot back to the hip."""

from math import acos, atan2, degrees, hypot

from assessment.figures.body import Body
from assessment.figures.posture import Pose, Sole
from assessment.figures.skeleton import BALL, HEEL, HIP_HALF_WIDTH, SHANK, SIGN, THIGH
from assessment.figures.targets import Bones, direction_of, frame_along, position_of, two_bones
from assessment.figures.vectors import (
    UP,
    Mat,
    Vec,
    about_forward,
    about_right,
    about_up,
    columns,
    cross,
    norm,
    product,
    scaled,
    square_to,
    subtract,
    unit,
)

LEG = Bones(THIGH, SHANK)
KNEELING_SLOPE = 0.05  # the shank is thicker at the knee than at the ankle
LEAST_POLE = 0.05


def limb_turn(angles: Vec, *, sign: float) -> Mat:
    """
    Return the turn of a ball joint.

    Args:
        angles: Flexion, abduction and internal rotation in degrees.
        sign: 1 on the right, -1 on the left.

    Returns:
        Rotation about the limb's own axis, then abduction, then flexion.
    """
    flexion, abduction, rotation = angles
    return product(
        [about_right(flexion), about_forward(-abduction * sign), about_up(rotation * sign)]
    )


def place_leg(body: Body, pose: Pose, *, side: str) -> None:
    """Hang a leg from the pelvis by its angles."""
    hip = body.point("pelvis", (0.0, 0.0, HIP_HALF_WIDTH * SIGN[side]))
    turn = limb_turn(pose.turns["hip" + side], sign=SIGN[side])
    thigh = product([body.frames["pelvis"], turn])
    body.points["hip" + side] = hip
    body.place("thigh" + side, at=hip, turned=thigh)
    knee = body.point("thigh" + side, (0.0, -THIGH, 0.0))
    bend = kneeling_angle(thigh) if side in pose.kneeling else pose.bends["knee" + side]
    body.points["knee" + side] = knee
    body.place("shank" + side, at=knee, turned=product([thigh, about_right(-bend)]))
    body.points["ankle" + side] = body.point("shank" + side, (0.0, -SHANK, 0.0))
    _place_foot(body, pose, side=side)


def plant_leg(body: Body, pose: Pose, *, side: str) -> None:
    """Bend a leg so that its ankle is at its target; without a target nothing changes."""
    reach = pose.feet.get(side)
    if reach is None:
        return
    hip = body.points["hip" + side]
    pole = direction_of(body, reach.pole)
    knee, ankle = two_bones(hip, position_of(body, reach.at), bones=LEG, pole=pole)
    thigh = subtract(knee, hip)
    front = square_to(pole, unit(thigh))
    body.frames["thigh" + side] = frame_along(
        thigh, forward=front if norm(front) > LEAST_POLE else pole
    )
    shank = subtract(ankle, knee)
    hinge = body.axis("thigh" + side, index=2)
    body.points["knee" + side] = knee
    body.place(
        "shank" + side,
        at=knee,
        turned=frame_along(shank, forward=cross(scaled(unit(shank), -1), hinge)),
    )
    body.points["ankle" + side] = ankle
    _place_foot(body, pose, side=side)


def kneeling_angle(thigh: Mat) -> float:
    """Return the knee flexion in degrees that lays the shank on the floor."""
    ahead, up = thigh[1][0], thigh[1][1]
    steepness = hypot(ahead, up)
    if steepness <= KNEELING_SLOPE:
        return 90.0
    return degrees(acos(min(1.0, KNEELING_SLOPE / steepness)) + atan2(ahead, up))


def _place_foot(body: Body, pose: Pose, *, side: str) -> None:
    sole = pose.soles.get(side)
    if sole is None:
        turned = product(
            [
                body.frames["shank" + side],
                about_right(pose.bends["ankle" + side]),
                about_forward(-pose.bends["inv" + side] * SIGN[side]),
            ]
        )
    else:
        turned = _level(sole, shank_front=body.axis("shank" + side, index=0))
    body.place("foot" + side, at=body.points["ankle" + side], turned=turned)
    ball = body.point("foot" + side, BALL)
    body.points["ball" + side] = ball
    body.points["heel" + side] = body.point("foot" + side, HEEL)
    toes = product([turned, about_right(pose.bends["toe" + side])])
    body.place("toes" + side, at=ball, turned=toes)


def _level(sole: Sole, *, shank_front: Vec) -> Mat:
    heading = sole.heading or shank_front
    ahead = unit((heading[0], 0.0, heading[2]))
    return product([columns(ahead, UP, cross(ahead, UP)), about_right(sole.pitch)])
