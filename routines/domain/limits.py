"""
The limits that exercises can have cautions for, and the positions that limits rule out.

A limit's slug is the same from the question in the test to the caution on an exercise.
The two discomfort limits are nobody's answer: the day adds them, from today's 0-10.
"""

from collections.abc import Iterable

CANNOT_GET_TO_FLOOR = "cannot_get_to_floor"
CANNOT_KNEEL = "cannot_kneel"
HYPERMOBILE = "hypermobile"
DISCOMFORT_AMBER = "discomfort_amber"
DISCOMFORT_RED = "discomfort_red"

DECLARED_LIMITS = frozenset(
    {
        CANNOT_KNEEL,
        "wrist_sore",
        "shoulder_overhead_sore",
        CANNOT_GET_TO_FLOOR,
        "pregnant",
        "osteoporosis",
        "leg_symptoms",
        "hip_replacement",
        "hip_pinch",
        "dizziness",
        "bend_sensitive",
        "arch_sensitive",
        "balance_unsure",
        HYPERMOBILE,
        "neck_sore",
        "knee_bend_sore",
    }
)
DISCOMFORT_LIMITS = frozenset({DISCOMFORT_AMBER, DISCOMFORT_RED})
KNOWN_LIMITS = DECLARED_LIMITS | DISCOMFORT_LIMITS

KNEELING_POSITIONS = frozenset({"quadruped", "half-kneeling"})
FLOOR_POSITIONS = KNEELING_POSITIONS | {"supine", "side-lying", "floor-sitting"}
POSITIONS = FLOOR_POSITIONS | {"seated", "standing"}

EQUIPMENT = frozenset({"chair", "wall", "strap", "foam_roller"})


def is_on_floor(position: str, *, floor_free: bool) -> bool:
    """
    Say whether an exercise is done down on the floor.

    Args:
        position: The exercise's position; one that nobody knows counts as on the floor
            unless it is marked floor-free.
        floor_free: Whether the exercise is marked as needing no floor.

    Returns:
        True where either of the two says so, so that one wrong mark never sends
        somebody down who cannot get up again.
    """
    return position in FLOOR_POSITIONS or not floor_free


def unknown_limits(limits: Iterable[str]) -> tuple[str, ...]:
    """Return those that no exercise could have a caution for, sorted."""
    return tuple(sorted(set(limits) - KNOWN_LIMITS))
