"""The same pose in a mirror: left is right."""

from dataclasses import replace

from assessment.figures.posture import (
    AtHeight,
    Between,
    Facing,
    OnSegment,
    Pin,
    Place,
    Pose,
    Reach,
    Resting,
    Support,
)
from assessment.figures.skeleton import OTHER, SPINE_JOINTS
from assessment.figures.vectors import Vec


def mirror(pose: Pose) -> Pose:
    """Return the pose of the same person in a mirror: right is left."""
    return Pose(
        turns={
            _other(name): (turn[0], -turn[1], -turn[2]) if name in SPINE_JOINTS else turn
            for name, turn in pose.turns.items()
        },
        bends={_other(name): bend for name, bend in pose.bends.items()},
        kneeling=frozenset(OTHER[side] for side in pose.kneeling),
        soles={
            OTHER[side]: replace(sole, heading=sole.heading and _mirrored(sole.heading))
            for side, sole in pose.soles.items()
        },
        hands={OTHER[side]: _mirror_reach(reach) for side, reach in pose.hands.items()},
        feet={OTHER[side]: _mirror_reach(reach) for side, reach in pose.feet.items()},
        facing={
            OTHER[side]: Facing(_mirror_optional(own.fingers), _mirror_optional(own.palm))
            for side, own in pose.facing.items()
        },
        support=_mirror_support(pose.support),
        pin=pose.pin and Pin(_other(pose.pin.point), pose.pin.x, -pose.pin.z),
        root=_mirrored(pose.root),
        is_via=pose.is_via,
    )


def _other(name: str) -> str:
    return name[:-1] + OTHER[name[-1]] if name[-1] in OTHER else name


def _mirrored(vector: Vec) -> Vec:
    return (vector[0], vector[1], -vector[2])


def _mirror_place(place: Place) -> Place:
    if isinstance(place, OnSegment):
        return OnSegment(_other(place.segment), _mirrored(place.offset))
    if isinstance(place, Between):
        return Between(_mirror_place(place.start), _mirror_place(place.end), place.share)
    return _mirrored(place)


def _mirror_optional(place: Place | None) -> Place | None:
    return None if place is None else _mirror_place(place)


def _mirror_reach(reach: Reach) -> Reach:
    return Reach(
        at=_mirror_place(reach.at),
        pole=_mirror_place(reach.pole),
        fingers=_mirror_optional(reach.fingers),
        palm=_mirror_optional(reach.palm),
    )


def _mirror_support(support: Support) -> Support:
    if isinstance(support, AtHeight):
        return replace(support, point=_other(support.point))
    if isinstance(support, Resting) and support.parts is not None:
        return Resting(tuple(_other(part) for part in support.parts))
    return support
