"""
Checks of a figure in motion: what an author may miss with the eye between two key poses.

Reading a table refuses single values; here the body is solved and looked at as a whole, in
every key pose, in between and at every level.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.figures.arms import hand_target
from assessment.figures.body import Body
from assessment.figures.contact import lowest
from assessment.figures.flesh import PARTS, flesh
from assessment.figures.joint_angles import bend_of, thigh_twist
from assessment.figures.jumps import jumps
from assessment.figures.kinematics import solve
from assessment.figures.motion import pose_at
from assessment.figures.pose import FigureSpec, Pose
from assessment.figures.posture import AtHeight
from assessment.figures.skeleton import (
    FOREARM,
    HINGES,
    SHANK,
    SIDES,
    STATURE,
    THIGH,
    UPPER_ARM,
)
from assessment.figures.targets import position_of
from assessment.figures.vectors import distance

IN_BETWEENS = 24
CONTACT = 0.01 * STATURE
MISS = 1.0  # cm
STRETCH = 0.001  # of a bone's length
# Degrees a thigh may turn inwards: a pole that points the other way turns the knee backwards.
TWIST = (-160.0, 120.0)

BONES = {
    ("hip", "knee"): THIGH,
    ("knee", "ankle"): SHANK,
    ("sh", "elbow"): UPPER_ARM,
    ("elbow", "wrist"): FOREARM,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Something wrong in one moment.

    Attributes:
        subject: The part of the body.
        excess: How bad it is, to tell the worst moment.
        words: What is wrong, with value and limit.
    """

    subject: str
    excess: float
    words: str


def problems(spec: FigureSpec) -> tuple[str, ...]:
    """
    Look a figure over.

    Args:
        spec: The figure.

    Returns:
        One sentence for every part of the body that floats, sinks in, misses its target,
        stretches, bends too far or jumps, from its worst moment; none for a sound figure.
    """
    worst: dict[tuple[str, str], tuple[Finding, str]] = {}
    for moment, pose in _moments(spec):
        for finding in find(pose):
            key = (finding.subject, finding.words.split(" ", 1)[0])
            if key not in worst or finding.excess > worst[key][0].excess:
                worst[key] = (finding, moment)
    seen = [
        f"figure {spec.slug}, {moment}, {finding.subject}: {finding.words}"
        for finding, moment in worst.values()
    ]
    return (*jumps(spec), *seen)


def find(pose: Pose) -> list[Finding]:
    """Return everything that is wrong with one pose."""
    body = solve(pose)
    return [
        *_floor(body, pose),
        *_targets(body, pose),
        *_lengths(body),
        *_bends(body, pose),
    ]


def _moments(spec: FigureSpec) -> Iterator[tuple[str, Pose]]:
    last = len(spec.keys) - 1
    for step in range(last * IN_BETWEENS + 1):
        progress = step / IN_BETWEENS
        yield f"progress {progress:.2f}", pose_at(spec, progress)
    for number, pose in enumerate(spec.levels, start=1):
        yield f"level {number}", pose


def _floor(body: Body, pose: Pose) -> list[Finding]:
    shape = flesh(body, pose)
    heights = {part: lowest(shape, [part]) for part in sorted(PARTS)}
    found = [
        Finding(part, -height, f"sinks {-height:.1f} cm into the floor, limit {CONTACT:g}")
        for part, height in heights.items()
        if height < -CONTACT
    ]
    gap = min(heights.values())
    if gap > CONTACT and not isinstance(pose.support, AtHeight):
        words = f"floats {gap:.1f} cm above the floor, limit {CONTACT:g}"
        found.append(Finding("body", gap, words))
    return found


def _targets(body: Body, pose: Pose) -> list[Finding]:
    wanted = {
        f"hand{side}": (f"wrist{side}", hand_target(body, reach, side=side))
        for side, reach in pose.hands.items()
    } | {
        f"foot{side}": (f"ankle{side}", position_of(body, reach.at))
        for side, reach in pose.feet.items()
    }
    misses = {
        name: distance(body.points[joint], target) for name, (joint, target) in wanted.items()
    }
    return [
        Finding(name, miss, f"misses its target by {miss:.1f} cm, limit {MISS:g}")
        for name, miss in misses.items()
        if miss > MISS
    ]


def _lengths(body: Body) -> list[Finding]:
    found: list[Finding] = []
    for (upper, lower), length in BONES.items():
        for side in SIDES:
            drawn = distance(body.points[upper + side], body.points[lower + side])
            if abs(drawn - length) > STRETCH * length:
                words = f"measures {drawn:.2f} cm to the {lower}, should be {length:.2f}"
                found.append(Finding(upper + side, abs(drawn - length), words))
    return found


def _bends(body: Body, pose: Pose) -> Iterator[Finding]:
    for side in SIDES:
        for joint, near, far in (("knee", "hip", "ankle"), ("elbow", "sh", "wrist")):
            bend = bend_of(body, near=near + side, joint=joint + side, far=far + side)
            most = HINGES[joint].limits[1]
            if bend > most:
                words = f"bends {bend:.0f} degrees, limit {most:g}"
                yield Finding(joint + side, bend - most, words)
    for side in pose.feet:
        twist = thigh_twist(body, side=side)
        least, most = TWIST
        if not least <= twist <= most:
            words = f"turns {twist:.0f} degrees inwards, limits {least:g} to {most:g}; see its pole"
            yield Finding("thigh" + side, max(least - twist, twist - most), words)
