"""Read the levels of one movement: the picture cards, and the value each one stands for."""

from collections.abc import Sequence
from itertools import pairwise

from assessment.domain.protocol import Level
from config.content_files.entry import Entry

FEWEST_LEVELS = 2


def read_levels(entry: Entry, *, low: float, high: float, direction: int) -> tuple[Level, ...]:
    """Return the levels, numbered from 1, from least to most movement, within the bounds."""
    tables = entry.tables("levels", called="level", by="number")
    levels = []
    for table in tables:
        level = Level(
            number=table.whole("number"), value=table.number("value"), label=table.text("label")
        )
        table.close()
        if "value" not in table.faulty and not low <= level.value <= high:
            table.refuse(
                "value", because=f"{level.value:g} lies outside the bounds {low:g} to {high:g}"
            )
        levels.append(level)
    if not entry.faulty & {"levels", "direction"} and all(table.sound for table in tables):
        for because in _out_of_order(levels, direction=direction):
            entry.refuse("levels", because=because)
    return tuple(levels)


def _out_of_order(levels: Sequence[Level], *, direction: int) -> list[str]:
    problems = []
    if len(levels) < FEWEST_LEVELS:
        problems.append(f"must be at least {FEWEST_LEVELS}, but there is {len(levels)}")
    numbers = [level.number for level in levels]
    if numbers != list(range(1, len(levels) + 1)):
        spoken_numbers = ", ".join(str(number) for number in numbers)
        problems.append(f"must be numbered 1, 2, 3 and so on, but are {spoken_numbers}")
    problems += [
        f"must go from least to most movement, but {one.value:g} is followed by {other.value:g}"
        for one, other in pairwise(levels)
        if direction * one.value >= direction * other.value
    ]
    return problems
