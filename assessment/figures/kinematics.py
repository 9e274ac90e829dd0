"""
Kinematics: from a pose's numbers to a body in space.

The spine and all limbs are laid out by their angles, the body is set down on the floor and
over its pin, and last the limbs with a target are bent to it.
"""

from assessment.figures.arms import place_arm, reach_arm
from assessment.figures.body import Body
from assessment.figures.contact import set_down
from assessment.figures.legs import place_leg, plant_leg
from assessment.figures.posture import Pose
from assessment.figures.skeleton import (
    LUMBAR,
    LUMBAR_LINKS,
    NECK,
    PELVIS,
    SIDES,
    THORAX,
    THORAX_LINKS,
)
from assessment.figures.vectors import (
    Mat,
    Vec,
    about_forward,
    about_right,
    about_up,
    add,
    product,
    rotated,
    scaled,
)

__all__ = ["Body", "solve", "spine_turn"]

NECK_LEAN = 12.0  # degrees the neck leans forward in a person who stands


def solve(pose: Pose) -> Body:
    """
    Put a body into a pose.

    Args:
        pose: Angles, targets and supports.

    Returns:
        Where every joint is (cm) and how every segment is turned. Bones keep their length:
        a target that is out of reach is missed, and ``checks.problems`` tells by how much.
    """
    body = Body()
    _place_spine(body, pose)
    for side in SIDES:
        place_leg(body, pose, side=side)
        place_arm(body, pose, side=side)
    set_down(body, pose)
    for side in SIDES:
        plant_leg(body, pose, side=side)
    for side in SIDES:
        reach_arm(body, pose, side=side)
    return body


def spine_turn(angles: Vec) -> Mat:
    """
    Return the turn of a part of the spine.

    Args:
        angles: Degrees forward, right side down and turned to the left.

    Returns:
        Forward first, then sideways, then turned.
    """
    forward, side, turn = angles
    return product([about_up(turn), about_forward(side), about_right(-forward)])


def _place_spine(body: Body, pose: Pose) -> None:
    body.place("pelvis", at=pose.root, turned=spine_turn(pose.turns["pelvis"]))
    body.points["L5"] = body.point("pelvis", (0.0, PELVIS, 0.0))
    lumbar = [f"lum{index}" for index in range(LUMBAR_LINKS)]
    thorax = [f"tho{index}" for index in range(THORAX_LINKS)]
    body.points["T12"], turned = _stack(
        body,
        lumbar,
        start=(body.points["L5"], body.frames["pelvis"]),
        angles=pose.turns["lumbar"],
        length=LUMBAR,
    )
    neck_base, turned = _stack(
        body,
        thorax,
        start=(body.points["T12"], turned),
        angles=pose.turns["thorax"],
        length=THORAX,
    )
    body.place("C7", at=neck_base, turned=turned)
    # The shoulders hang on the stiff upper ribs, so their frame is straight below C7.
    body.place("thorax", at=body.point("C7", (0.0, -THORAX, 0.0)), turned=turned)
    _place_head(body, pose)


def _stack(
    body: Body, links: list[str], *, start: tuple[Vec, Mat], angles: Vec, length: float
) -> tuple[Vec, Mat]:
    top, turned = start
    turn = spine_turn(scaled(angles, 1 / len(links)))
    for link in links:
        turned = product([turned, turn])
        body.place(link, at=top, turned=turned)
        top = add(top, rotated(turned, (0.0, length / len(links), 0.0)))
    return top, turned


def _place_head(body: Body, pose: Pose) -> None:
    half = spine_turn(scaled(pose.turns["head"], 0.5))
    neck = product([body.frames["C7"], half, about_right(-NECK_LEAN)])
    body.place("neck", at=body.points["C7"], turned=neck)
    skull = product([neck, about_right(NECK_LEAN), half])
    body.place("skull", at=body.point("neck", (0.0, NECK, 0.0)), turned=skull)
