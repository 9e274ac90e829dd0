"""Arms: from shoulder angles down to the finger tips, or from a hand's target back."""

from assessment.figures.body import Body
from assessment.figures.legs import limb_turn
from assessment.figures.posture import Facing, OnSegment, Place, Pose, Reach
from assessment.figures.skeleton import (
    FOREARM,
    HAND,
    SHOULDER_HALF_WIDTH,
    SHOULDER_HEIGHT,
    SIGN,
    UPPER_ARM,
)
from assessment.figures.targets import Bones, direction_of, frame_along, position_of, two_bones
from assessment.figures.vectors import (
    DOWN,
    TINY,
    Mat,
    Vec,
    about_forward,
    about_right,
    about_up,
    add,
    columns,
    cross,
    distance,
    lerp,
    norm,
    product,
    rotated,
    scaled,
    square_to,
    subtract,
    transposed,
    unit,
)

ARM = Bones(UPPER_ARM, FOREARM)
GIRDLE_GIVE = 4.0  # cm the shoulder blade slides when the arm alone is too short


def place_arm(body: Body, pose: Pose, *, side: str) -> None:
    """Hang an arm from the rib cage by its angles."""
    turn = limb_turn(pose.turns["shoulder" + side], sign=SIGN[side])
    upper = product([body.frames["thorax"], turn])
    lift = pose.bends["girdle" + side]
    shoulder = _shoulder(body, side=side, way=rotated(upper, DOWN), lift=lift)
    body.points["sh" + side] = shoulder
    body.place("uarm" + side, at=shoulder, turned=upper)
    elbow = body.point("uarm" + side, (0.0, -UPPER_ARM, 0.0))
    lower = product([upper, about_right(pose.bends["elbow" + side])])
    body.points["elbow" + side] = elbow
    body.place("farm" + side, at=elbow, turned=lower)
    body.points["wrist" + side] = body.point("farm" + side, (0.0, -FOREARM, 0.0))
    _place_hand(body, pose, side=side, facing=pose.facing.get(side, Facing()))


def reach_arm(body: Body, pose: Pose, *, side: str) -> None:
    """Bend an arm so that its wrist is at its target; without a target nothing changes."""
    reach = pose.hands.get(side)
    if reach is None:
        return
    target = hand_target(body, reach, side=side)
    pole = direction_of(body, reach.pole)
    lift = pose.bends["girdle" + side]
    shoulder = _reaching_shoulder(body, target, pole=pole, side=side, lift=lift)
    elbow, wrist = two_bones(shoulder, target, bones=ARM, pole=pole)
    body.points["sh" + side] = shoulder
    upper = frame_along(subtract(elbow, shoulder), forward=scaled(pole, -1))
    body.place("uarm" + side, at=shoulder, turned=upper)
    hinge = body.axis("uarm" + side, index=2)
    lower = subtract(wrist, elbow)
    front = cross(scaled(unit(lower), -1), hinge)
    body.points["elbow" + side] = elbow
    body.place("farm" + side, at=elbow, turned=frame_along(lower, forward=front))
    body.points["wrist" + side] = wrist
    own = pose.facing.get(side, Facing())
    facing = Facing(reach.fingers or own.fingers, reach.palm or own.palm)
    _place_hand(body, pose, side=side, facing=facing)


def hand_target(body: Body, reach: Reach, *, side: str) -> Vec:
    """Return where a wrist should be; between two targets it swings round the shoulder."""
    return position_of(body, reach.at, centre=_resting_shoulder(body, side=side))


def default_pole(side: str) -> Place:
    """Return where an elbow points if nobody says: back, down and out."""
    return OnSegment("thorax", (-1.0, -0.3, 0.4 * SIGN[side]))


def _resting_shoulder(body: Body, *, side: str) -> Vec:
    return body.point("thorax", (0.0, SHOULDER_HEIGHT, SIGN[side] * SHOULDER_HALF_WIDTH))


def _shoulder(body: Body, *, side: str, way: Vec, lift: float) -> Vec:
    # The shoulder blade rises with a lifted arm and glides round the ribs with a crossed one.
    forward, up, right = rotated(transposed(body.frames["thorax"]), way)
    lifted = max(0.0, up + 0.15)
    crossed = max(0.0, -right * SIGN[side])
    wide = SHOULDER_HALF_WIDTH - 2.8 * lifted - 2.5 * crossed
    return body.point(
        "thorax",
        (
            1.2 * forward + 2.5 * crossed,
            SHOULDER_HEIGHT + 5.0 * lifted + lift,
            SIGN[side] * wide,
        ),
    )


def _reaching_shoulder(body: Body, target: Vec, *, pole: Vec, side: str, lift: float) -> Vec:
    shoulder = _resting_shoulder(body, side=side)
    # The joint depends on where the arm points and the arm on the joint: twice is near enough.
    for _ in range(2):
        elbow, wrist = two_bones(shoulder, target, bones=ARM, pole=pole)
        way = unit(subtract(lerp(elbow, wrist, 0.3), shoulder))
        shoulder = _shoulder(body, side=side, way=way, lift=lift)
    short = distance(shoulder, target) - ARM.reach
    give = max(0.0, min(short, GIRDLE_GIVE))
    return add(shoulder, scaled(unit(subtract(target, shoulder)), give))


def _place_hand(body: Body, pose: Pose, *, side: str, facing: Facing) -> None:
    if facing.fingers is None:
        turned = product(
            [
                body.frames["farm" + side],
                about_up(pose.bends["forearm" + side] * SIGN[side]),
                about_forward(pose.bends["wrist" + side] * SIGN[side]),
            ]
        )
    else:
        turned = _pointed_hand(body, facing.fingers, palm=facing.palm or DOWN, side=side)
    body.place("hand" + side, at=body.points["wrist" + side], turned=turned)
    body.points["tip" + side] = body.point("hand" + side, (0.0, -HAND, 0.0))


def _pointed_hand(body: Body, fingers: Place, *, palm: Place, side: str) -> Mat:
    up = scaled(direction_of(body, fingers), -1)
    across = square_to(direction_of(body, palm), up)
    across = unit(across) if norm(across) > TINY else body.axis("farm" + side, index=2)
    right = scaled(across, -SIGN[side])  # a right palm faces left when the arm hangs
    return columns(cross(up, right), up, right)
