"""How long a benchmark takes: a serious run by default, a short one to see that it works."""

import argparse
import signal
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What may be set from the command line."""

    rounds: int
    seconds: float
    journeys: int
    arrivals: float
    load: float
    seed: int


def options(description: str | None) -> Options:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often all take turns")
    parser.add_argument("--seconds", type=float, default=4, help="of one measurement of a page")
    parser.add_argument("--journeys", type=int, default=96, help="in one round")
    parser.add_argument("--arrivals", type=float, default=30, help="seconds that people arrive for")
    parser.add_argument("--load", type=float, default=120, help="seconds of the load")
    parser.add_argument("--seed", type=int, default=1, help="of when they arrive")
    chosen = parser.parse_args()
    # Whoever ends a benchmark early must not leave its servers behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended early"))
    return Options(**vars(chosen))
