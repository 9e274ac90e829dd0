"""Poses and figure tables for tests."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from assessment.figures.pose import FigureSpec, parse_figure
from assessment.figures.posture import (
    DEFAULT_BENDS,
    DEFAULT_TURNS,
    Hanging,
    OnSegment,
    Pose,
    Reach,
)
from assessment.figures.skeleton import BENDS, TURNINGS
from assessment.figures.vectors import Vec


def make_table(**changes: Any) -> dict[str, Any]:
    """Return the table of a small sound figure."""
    table: dict[str, Any] = {
        "title": "Knee bend",
        "alt": "A person stands and bends both knees.",
        "view": [0, 10],
        "zone": "hips",
        "base": {"ankleR": "flat", "ankleL": "flat"},
        "keys": [{}, {"hipR": [40, 0, 0], "hipL": [40, 0, 0], "kneeR": 60, "kneeL": 60}],
    }
    return table | changes


def make_spec(**changes: Any) -> FigureSpec:
    """Return a small sound figure with some keys of its table changed."""
    problems: list[str] = []
    spec = parse_figure("knee-bend", make_table(**changes), problems=problems)
    if spec is None:
        raise ValueError(problems)
    return spec


def make_pose(
    turns: Mapping[str, Vec] | None = None, bends: Mapping[str, float] | None = None
) -> Pose:
    """Return a pose whose hips stay at the origin, with some angles changed."""
    return Pose(
        turns={**DEFAULT_TURNS, **(turns or {})},
        bends={**DEFAULT_BENDS, **(bends or {})},
        support=Hanging(),
    )


def random_poses(count: int, *, seed: int) -> Iterator[Pose]:
    """Give poses within all limits, half of the limbs with targets, resting anywhere."""
    dice = Random(seed)
    for _ in range(count):
        yield Pose(
            turns={name: _vector(dice, limits=joint.limits) for name, joint in TURNINGS.items()},
            bends={name: dice.uniform(*hinge.limits) for name, hinge in BENDS.items()},
            hands={side: _reach(dice) for side in "RL" if dice.random() < 0.5},
            feet={side: _reach(dice) for side in "RL" if dice.random() < 0.5},
        )


def _reach(dice: Random) -> Reach:
    near = ((-60.0, 60.0), (0.0, 120.0), (-60.0, 60.0))
    pole = _vector(dice, limits=((-1, 1), (-1, 1), (-1, 1)))
    if dice.random() < 0.5:
        return Reach(at=OnSegment("thorax", _vector(dice, limits=near)), pole=pole)
    return Reach(at=_vector(dice, limits=near), pole=OnSegment("pelvis", pole))


def _vector(dice: Random, *, limits: tuple[tuple[float, float], ...]) -> Vec:
    x, y, z = (dice.uniform(*pair) for pair in limits)
    return (x, y, z)
