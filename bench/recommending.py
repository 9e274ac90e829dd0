"""
``python -m bench.recommending``: plans a second, and the worst case over 3,000 made-up people.

The people are those of the test that holds the recommender's promises for anyone at all. The
recommender runs on its own, on the shipped catalogue: no database and no page.
"""

import random
import time
from collections.abc import Callable, Sequence

from bench.kept import keep, machine, tell, versions
from bench.options import options
from bench.ratios import percentile, spread_of
from bench.setting_up import set_up
from routines.domain.plan import Profile
from tests.anybody import someone
from tests.profiles import recommend_to

PEOPLE = 3_000
# Whoever was slow once may have met another program; who is slow each time is the worst case.
AGAIN = 50


def main() -> None:
    """Measure, and keep the figures."""
    chosen = options(__doc__)
    set_up()
    begun = machine()
    rng = random.Random(chosen.seed)  # noqa: S311 - nothing is kept secret with it
    people = [someone(rng, number=number) for number in range(PEOPLE)]
    # Reads the catalogue, once.
    recommend_to(people[0])
    rounds = [[_seconds(recommend_to, person) for person in people] for _ in range(chosen.rounds)]
    fastest = [min(times) for times in zip(*rounds, strict=True)]
    worst = max(_least_of(people[number]) for number in _slowest(fastest))
    found: dict[str, object] = {
        "command": "python -m bench.recommending",
        "machine": begun,
        "versions": versions("django"),
        "rounds": chosen.rounds,
        "seed": chosen.seed,
        "people": PEOPLE,
        "plans_per_second": spread_of([PEOPLE / sum(times) for times in rounds]).rounded(0),
        "milliseconds": {
            f"p{percent}": round(1000 * percentile(fastest, percent), 2) for percent in (50, 95, 99)
        },
        "worst_milliseconds": round(1000 * worst, 2),
    }
    tell(f"{found['plans_per_second']} a second, at worst {found['worst_milliseconds']} ms")
    keep("recommending", found)


def _slowest(seconds: Sequence[float]) -> list[int]:
    return sorted(range(len(seconds)), key=lambda number: seconds[number])[-AGAIN:]


def _least_of(person: Profile) -> float:
    return min(_seconds(recommend_to, person) for _ in range(5))


def _seconds(plan: Callable[[Profile], object], person: Profile) -> float:
    begun = time.perf_counter()
    plan(person)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
