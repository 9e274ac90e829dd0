"""Motion: the poses between two poses."""

from collections.abc import Mapping

from assessment.figures.pose import FigureSpec
from assessment.figures.posture import (
    AtHeight,
    Between,
    Facing,
    Pin,
    Place,
    Pose,
    Reach,
    Sole,
    Support,
)
from assessment.figures.vectors import Vec, lerp

ARRIVED = 1e-9


def pose_at(spec: FigureSpec, progress: float) -> Pose:
    """
    Return the pose some way through a movement.

    Args:
        spec: The figure.
        progress: 0 at the first key pose, 1 at the second, and so on.

    Returns:
        The pose; at a whole number exactly that key pose.
    """
    last = len(spec.keys) - 1
    progress = min(max(progress, 0.0), float(last))
    index = min(int(progress), max(last - 1, 0))
    share = progress - index
    if share < ARRIVED:
        return spec.keys[index]
    if share > 1 - ARRIVED:
        return spec.keys[index + 1]
    return blend(spec.keys[index], spec.keys[index + 1], share)


def level_pose(spec: FigureSpec, number: int) -> Pose:
    """
    Return the pose of a level read by eye.

    Args:
        spec: A movement's figure.
        number: From 1, the least, upwards.

    Returns:
        The pose.

    Raises:
        UnknownLevel: If the figure has no such level.
    """
    if not 1 <= number <= len(spec.levels):
        raise UnknownLevel(f"{spec.slug}, level {number}: there are {len(spec.levels)}")
    return spec.levels[number - 1]


class UnknownLevel(LookupError):
    """A level was asked for that the figure does not have."""


def blend(start: Pose, end: Pose, share: float) -> Pose:
    """
    Return the pose between two.

    Args:
        start: The pose at share 0.
        end: The pose at share 1.
        share: How far on, 0 to 1.

    Returns:
        Angles and places in between. What only one pose has is there in that pose's half.
    """
    nearer = start if share < 0.5 else end
    return Pose(
        turns={name: lerp(start.turns[name], end.turns[name], share) for name in start.turns},
        bends={name: _number(start.bends[name], end.bends[name], share) for name in start.bends},
        kneeling=nearer.kneeling,
        soles={
            side: _sole(start.soles.get(side, sole), end.soles.get(side, sole), share)
            for side, sole in nearer.soles.items()
        },
        hands=_reaches(start.hands, end.hands, nearer.hands, share),
        feet=_reaches(start.feet, end.feet, nearer.feet, share),
        facing={
            side: _facing(start.facing.get(side, own), end.facing.get(side, own), share)
            for side, own in nearer.facing.items()
        },
        support=_support(start.support, end.support, share),
        pin=_pin(start.pin, end.pin, share),
        root=lerp(start.root, end.root, share),
        is_via=False,
    )


def _number(start: float, end: float, share: float) -> float:
    return start + (end - start) * share


def _place(start: Place, end: Place, share: float) -> Place:
    if start == end:
        return start
    if isinstance(start, tuple) and isinstance(end, tuple):
        return lerp(start, end, share)
    return Between(start, end, share)


def _optional(start: Place | None, end: Place | None, share: float) -> Place | None:
    if start is None or end is None:
        return start if share < 0.5 else end
    return _place(start, end, share)


def _reaches(
    start: Mapping[str, Reach], end: Mapping[str, Reach], nearer: Mapping[str, Reach], share: float
) -> dict[str, Reach]:
    return {
        side: _reach(start.get(side, reach), end.get(side, reach), share)
        for side, reach in nearer.items()
    }


def _reach(start: Reach, end: Reach, share: float) -> Reach:
    return Reach(
        at=_place(start.at, end.at, share),
        pole=_place(start.pole, end.pole, share),
        fingers=_optional(start.fingers, end.fingers, share),
        palm=_optional(start.palm, end.palm, share),
    )


def _facing(start: Facing, end: Facing, share: float) -> Facing:
    return Facing(
        fingers=_optional(start.fingers, end.fingers, share),
        palm=_optional(start.palm, end.palm, share),
    )


def _sole(start: Sole, end: Sole, share: float) -> Sole:
    heading: Vec | None = start.heading if share < 0.5 else end.heading
    if start.heading is not None and end.heading is not None:
        heading = lerp(start.heading, end.heading, share)
    return Sole(heading=heading, pitch=_number(start.pitch, end.pitch, share))


def _support(start: Support, end: Support, share: float) -> Support:
    if isinstance(start, AtHeight) and isinstance(end, AtHeight) and start.point == end.point:
        return AtHeight(start.point, _number(start.height, end.height, share))
    return start if share < 0.5 else end


def _pin(start: Pin | None, end: Pin | None, share: float) -> Pin | None:
    if start is not None and end is not None and start.point == end.point:
        return Pin(start.point, _number(start.x, end.x, share), _number(start.z, end.z, share))
    return start if share < 0.5 else end
