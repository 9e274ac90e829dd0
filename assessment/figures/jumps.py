"""What cannot be blended between two key poses, and so would jump half way."""

from itertools import pairwise

from assessment.figures.pose import FigureSpec, Pose
from assessment.figures.posture import AtHeight


def jumps(spec: FigureSpec) -> tuple[str, ...]:
    """Return one sentence for everything that only one of two neighbouring key poses has."""
    found: list[str] = []
    for number, (before, after) in enumerate(pairwise(spec.keys), start=1):
        kinds = {
            "hand target": (set(before.hands), set(after.hands)),
            "foot target": (set(before.feet), set(after.feet)),
            "level foot": (set(before.soles), set(after.soles)),
            "kneeling knee": (set(before.kneeling), set(after.kneeling)),
        }
        found += [
            f"figure {spec.slug}, key {number}, {name} {side}: is not in both this key and the "
            f"next, so it jumps"
            for name, (first, second) in kinds.items()
            for side in sorted(first ^ second)
        ]
        if _kind_of_support(before) != _kind_of_support(after):
            found.append(f"figure {spec.slug}, key {number}, ground or pin: differs from the next")
    return tuple(found)


def _kind_of_support(pose: Pose) -> tuple[object, ...]:
    support = pose.support
    rests = support.point if isinstance(support, AtHeight) else support
    return (rests, pose.pin and pose.pin.point)
