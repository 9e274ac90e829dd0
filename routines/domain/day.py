"""
How much to ask for on one day: green, amber or red.

The cuts (0-2 green, 3-5 amber, 6 and more red of 0-10) are borrowed from pain monitoring
in other conditions and are stricter than there, because nobody watches: a design choice,
not a norm.
"""

from enum import StrEnum

AMBER_FROM = 3
RED_FROM = 6


class Day(StrEnum):
    """How much to ask for today."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def gentler(one: Day, other: Day) -> Day:
    """Return whichever of two days asks for less."""
    return max(one, other, key=tuple(Day).index)


def day_of_discomfort(discomfort: int) -> Day:
    """Return the colour of a discomfort of 0-10."""
    if discomfort >= RED_FROM:
        return Day.RED
    return Day.AMBER if discomfort >= AMBER_FROM else Day.GREEN
