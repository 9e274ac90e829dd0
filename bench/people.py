"""Made-up people for the benchmarks: plausible values, the same ones on every run."""

import json
import random
from collections.abc import Iterator

from assessment.content_loader import load_edition
from assessment.domain.norms import OLDEST, YOUNGEST, comparison_group
from assessment.domain.protocol import Movement, Role, Sex, Side

SEED = 1


def lines(count: int) -> Iterator[str]:
    """Give one line of JSON per person, each with all seven core movements on both sides."""
    edition = load_edition()
    core = [movement for movement in edition.movements if movement.role is Role.CORE]
    rng = random.Random(SEED)  # noqa: S311 - nothing is kept secret with it
    for number in range(count):
        age, sex = rng.randint(YOUNGEST, OLDEST), rng.choice([*Sex, None])
        person = {
            "id": f"p{number}",
            "age": age,
            "sex": sex,
            "measurements": [
                {
                    "movement": movement.slug,
                    "side": side,
                    "value": _value(movement, age=age, sex=sex, rng=rng),
                    "method": rng.choice(movement.methods),
                }
                for movement, side in _sides(core)
            ],
        }
        yield json.dumps(person)


def _sides(core: list[Movement]) -> Iterator[tuple[Movement, Side | None]]:
    return ((movement, side) for movement in core for side in movement.sides)


def _value(movement: Movement, *, age: int, sex: Sex | None, rng: random.Random) -> float:
    group = comparison_group(load_edition(), movement.slug, age=age, sex=sex)
    drawn = rng.gauss(group.mean, group.sd) if group else movement.low
    return round(min(movement.high, max(movement.low, drawn)), 1)
