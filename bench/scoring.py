"""
``python -m bench.scoring``: the scoring core in pure Python, and on columns with NumPy and SciPy.

Both score the same people and must give the same numbers. Ours also says why: drivers, sides,
words and groups, for one person at a time, which is what a page needs.
"""

import json
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from assessment.content_loader import load_edition
from assessment.domain.protocol import Edition, Method, Sex, Side
from assessment.domain.results import Measured, Scores
from assessment.domain.scoring import score
from assessment.domain.zones import Zone
from bench.environments import environment, version_in
from bench.kept import ROOT, keep, machine, tell
from bench.options import options
from bench.people import lines
from bench.ratios import ratio_of, spread_of
from bench.scoring_tables import tables_of
from bench.setting_up import set_up

PEOPLE = 20_000
ENDS = ("score", "low", "high")
# What the columns hold where a zone has no score.
NONE = -1
# For each of the ends, for each zone, one number a person.
Numbers = dict[str, list[list[int]]]


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the columns took: to be filled from lines of JSON, and to be scored."""

    reading: float
    scoring: float


class NotTheSame(RuntimeError):
    """The two ways of scoring give different numbers."""


def main() -> None:
    """Let both take turns, and keep the figures."""
    chosen = options(__doc__)
    set_up()
    begun = machine()
    programs = environment("vectorised") / "bin"
    people = list(lines(PEOPLE))
    ours, columns, read_columns = [], [], []
    for _ in range(chosen.rounds):
        seconds, numbers = ours_of(people)
        theirs, their_numbers = vectorised(people, python=programs / "python")
        check_same(numbers, their_numbers)
        ours.append(PEOPLE / seconds)
        columns.append(PEOPLE / theirs.scoring)
        read_columns.append(PEOPLE / (theirs.reading + theirs.scoring))
        tell(f"{ours[-1]:.0f} a second, {columns[-1]:.0f} on columns, {read_columns[-1]:.0f} read")
    keep(
        "scoring",
        {
            "command": "python -m bench.scoring",
            "machine": begun,
            "versions": {name: version_in("vectorised", name) for name in ("numpy", "scipy")},
            "rounds": chosen.rounds,
            "people": PEOPLE,
            "same_numbers": True,
            "people_per_second": {
                "ours, from JSON": spread_of(ours).rounded(0),
                "columns, from JSON": spread_of(read_columns).rounded(0),
                "columns, already in memory": spread_of(columns).rounded(0),
            },
            "ratios": {
                "ours to columns, from JSON": ratio_of(ours, read_columns).rounded(4),
                "ours to columns, already in memory": ratio_of(ours, columns).rounded(4),
            },
        },
    )


def ours_of(people: Sequence[str]) -> tuple[float, Numbers]:
    """Score everybody one by one; return the seconds and the numbers."""
    edition = load_edition()
    begun = time.perf_counter()
    scored = [_scores(edition, line) for line in people]
    seconds = time.perf_counter() - begun
    numbers = {
        "score": [[_or_none(each.zone(zone).score) for each in scored] for zone in Zone],
        "low": [[_or_none(each.zone(zone).low) for each in scored] for zone in Zone],
        "high": [[_or_none(each.zone(zone).high) for each in scored] for zone in Zone],
    }
    return seconds, numbers


def _scores(edition: Edition, line: str) -> Scores:
    person = json.loads(line)
    return score(
        edition,
        age=person["age"],
        sex=Sex(person["sex"]) if person["sex"] else None,
        measurements=[
            Measured(
                each["movement"],
                Side(each["side"]) if each["side"] else None,
                each["value"],
                Method(each["method"]),
            )
            for each in person["measurements"]
        ],
    )


def _or_none(number: int | None) -> int:
    return NONE if number is None else number


def vectorised(people: Sequence[str], *, python: Path) -> tuple[Seconds, Numbers]:
    """Score everybody on columns, in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables, source, answers = (folder / part for part in ("tables", "people", "answers"))
        tables.write_text(json.dumps(tables_of(load_edition())))
        source.write_text("".join(f"{line}\n" for line in people))
        script = ROOT / "bench" / "vectorised" / "score.py"
        subprocess.run([python, script, tables, source, answers], check=True)  # noqa: S603
        found = json.loads(answers.read_text())
    numbers = {end: found[end] for end in ENDS}
    return Seconds(found["reading_seconds"], found["scoring_seconds"]), numbers


def check_same(ours: Numbers, theirs: Numbers) -> None:
    """
    Refuse to compare what does not give the same numbers.

    Raises:
        NotTheSame: If any number of any person differs.
    """
    for end in ENDS:
        pairs = zip(chain(*ours[end]), chain(*theirs[end]), strict=True)
        if different := sum(one != other for one, other in pairs):
            raise NotTheSame(f"{end}: {different} differ")


if __name__ == "__main__":
    main()
