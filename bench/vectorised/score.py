"""
Score many people at once: ``python score.py TABLES PEOPLE ANSWERS``.

Follows docs/scoring.md step by step on whole columns, from tables that bench/scoring.py writes.
It gives the numbers alone: no reasons, no drivers, no words, and no check of what comes in.
"""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import ndtr

Array = Any
Z_CLIP, RANGE_Z = 3.0, 1.645
CROSS_MOVEMENT, SIDE = 0.3, 0.8
ENOUGH = 0.5
SEXES = {"F": 0, "M": 1, None: 2}


def main() -> None:
    """Score everybody, and write the numbers and how long they took."""
    tables, people, answers = (Path(name) for name in sys.argv[1:])
    movements = {name: column(values) for name, values in json.loads(tables.read_text()).items()}
    lines = people.read_text().splitlines()
    begun = time.perf_counter()
    columns = read(lines, slugs=list(movements["slugs"]), youngest=int(movements["youngest"]))
    read_at = time.perf_counter()
    numbers = score(movements, columns)
    scored_at = time.perf_counter()
    found = {name: numbers[name].astype(int).tolist() for name in ("score", "low", "high")}
    seconds = {"reading_seconds": read_at - begun, "scoring_seconds": scored_at - read_at}
    answers.write_text(json.dumps({**seconds, **found}))


def column(values: Any) -> Array:
    """Return one table; where it has no number, the calculation has none either."""
    table = np.array(values)
    return table.astype(float) if table.dtype == object else table


def read(lines: Sequence[str], *, slugs: Sequence[str], youngest: int) -> dict[str, Array]:
    """Turn lines of JSON into columns: one row a person, one column a movement and side."""
    place = {slug: number for number, slug in enumerate(slugs)}
    values = np.full((len(lines), len(slugs), 2), np.nan)
    by_eye = np.zeros((len(lines), len(slugs)), dtype=bool)
    ages, sexes = np.empty(len(lines), dtype=int), np.empty(len(lines), dtype=int)
    for row, line in enumerate(lines):
        person = json.loads(line)
        ages[row], sexes[row] = person["age"] - youngest, SEXES[person["sex"]]
        for each in person["measurements"]:
            column = place[each["movement"]]
            values[row, column, int(each["side"] == "R")] = each["value"]
            by_eye[row, column] |= each["method"] == "eye"
    return {"values": values, "by_eye": by_eye, "ages": ages, "sexes": sexes}


def score(movements: Mapping[str, Array], columns: Mapping[str, Array]) -> dict[str, Array]:
    """Return score, low and high of each zone (rows) for each person; -1 stands for none."""
    mean = movements["mean"][:, columns["sexes"], columns["ages"]].T
    sd = movements["sd"][:, columns["sexes"], columns["ages"]].T
    values = columns["values"]
    sides = np.count_nonzero(~np.isnan(values), axis=2)
    z = movements["direction"][:, None] * (values - mean[..., None]) / sd[..., None]
    compared = (sides > 0) & np.isfinite(mean)
    z = np.where(compared, np.nansum(np.clip(z, -Z_CLIP, Z_CLIP), axis=2) / np.fmax(sides, 1), 0)
    error = (movements["sem"] / sd) ** 2 / np.fmax(sides, 1)
    error = error + columns["by_eye"] * movements["level_spacing"] ** 2 / (12 * sd**2)
    error = np.where(compared, error, 0)
    variance = np.where(sides > 1, (1 + SIDE) / 2, 1.0)
    zones = [
        zone(weights, z=z, error=error, variance=variance, compared=compared)
        for weights in movements["weights"]
    ]
    return {name: np.array([each[name] for each in zones]) for name in ("score", "low", "high")}


def zone(
    weights: Array, *, z: Array, error: Array, variance: Array, compared: Array
) -> dict[str, Array]:
    """Combine the movements of one zone."""
    counted = weights * compared
    own = np.sum(counted**2 * (variance - CROSS_MOVEMENT), axis=1)
    sd = np.sqrt(own + CROSS_MOVEMENT * np.sum(counted, axis=1) ** 2)
    # Half is half, whatever 0.9 is in binary.
    enough = np.sum(counted, axis=1) / np.sum(weights) > ENOUGH - 1e-9
    sd = np.where(enough, sd, 1.0)
    middle = np.sum(counted * z, axis=1) / sd
    spread = RANGE_Z * np.sqrt(np.sum(counted**2 * error, axis=1)) / sd
    ends = {"score": middle, "low": middle - spread, "high": middle + spread}
    return {name: np.where(enough, percentile(end), -1) for name, end in ends.items()}


def percentile(z: Array) -> Array:
    """Return 100 times the normal distribution, rounded half up and kept within 1 to 99."""
    return np.clip(np.floor(100 * ndtr(z) + 0.5), 1, 99)


if __name__ == "__main__":
    main()
