"""Made-up people for the recommender, drawn from a generator that the caller has seeded."""

import random

from assessment.domain.protocol import Side
from assessment.domain.results import SideGap, SideScore
from assessment.domain.zones import Zone
from routines.domain.limits import DECLARED_LIMITS
from routines.domain.plan import MINUTES, Profile
from tests.profiles import make_profile, make_scores, side_score, tighter

MOVEMENTS = (
    "hip_ir",
    "hip_er",
    "trunk_rotation",
    "chair_sit_reach",
    "side_bend",
    "knee_to_wall",
    "aslr",
)
# How likely somebody has a thing at hand.
THINGS = {"chair": 0.85, "wall": 0.85, "floor": 0.85, "strap": 0.5, "foam_roller": 0.3}


def someone(rng: random.Random, *, number: int) -> Profile:
    """Draw one person: what they measured, may not do, have at hand and feel today."""
    movements: list[SideScore] = []
    sides: list[SideGap] = []
    for movement in MOVEMENTS:
        if rng.random() < 0.2:
            continue
        left, right = rng.gauss(0, 1), rng.gauss(0, 1)
        movements += [
            side_score(movement, left, side=Side.LEFT, value=rng.randint(1, 60)),
            side_score(movement, right, side=Side.RIGHT, value=rng.randint(1, 60)),
        ]
        if rng.random() < 0.25:
            sides.append(tighter(movement, Side.LEFT if left < right else Side.RIGHT))
    hips, thoracic, posterior = (None if rng.random() < 0.12 else rng.randint(1, 99) for _ in Zone)
    return make_profile(
        make_scores(
            hips=hips, thoracic=thoracic, posterior=posterior, movements=movements, sides=sides
        ),
        tested=rng.random() > 0.04,
        limits=rng.sample(sorted(DECLARED_LIMITS), rng.randint(0, 3)),
        equipment={thing for thing, likely in THINGS.items() if rng.random() < likely},
        discomfort=rng.choice([None, *range(11)]),
        minutes=rng.choice(MINUTES),
        painful=rng.sample(MOVEMENTS, rng.choice((0, 0, 0, 1, 2))),
        unlocked=rng.random() < 0.2,
        seed=str(number),
    )
