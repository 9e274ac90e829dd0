"""
``python -m bench.report``: the last run as a table against its bars, in docs/performance.md.

Only what stands between the two marks is written anew; the words around it are by hand.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bench.kept import RESULTS, ROOT, tell

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- the last run -->", "<!-- end of the last run -->"
HEAD = (
    "| What | Bar | Ratio: median (lowest to highest) | Ours | Other | |\n|---|---|---|---|---|---|"
)
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
Found = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One bar and what was measured; ``bar`` is the least ratio, or the most where it is a cost."""

    name: str
    ratio: Mapping[str, float]
    ours: float
    other: float
    unit: str
    bar: float | None = None
    is_cost: bool = False

    @property
    def verdict(self) -> str:
        """Whether the median is on the right side of the bar."""
        if self.bar is None:
            return ""
        median = self.ratio["median"]
        return "met" if (median <= self.bar if self.is_cost else median >= self.bar) else "missed"

    def row(self) -> str:
        """Return its row of the table."""
        sign = "≤" if self.is_cost else "≥"
        bar = "" if self.bar is None else f"{sign} {self.bar:g}"
        ratio = "{median:.2f} ({low:.2f} to {high:.2f})".format(**self.ratio)
        figures = f"{_short(self.ours)} {self.unit} | {_short(self.other)} {self.unit}"
        return f"| {self.name} | {bar} | {ratio} | {figures} | {self.verdict} |"


def main() -> None:
    """Write the table of the results that are kept."""
    found = {
        name: json.loads((RESULTS / f"{name}.json").read_text())
        for name in ("pages", "journeys", "arrivals", "scoring", "recommending", "steps")
    }
    lines = [*page_lines(found["pages"]), *journey_lines(found["journeys"])]
    lines += arrival_lines(found["arrivals"])
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    table = "\n".join([HEAD, *(line.row() for line in lines)])
    steps = "\n".join(step_rows(found["steps"]))
    measured_on = machine_line(found)
    core = "\n".join([*scoring_lines(found["scoring"]), *planning_lines(found["recommending"])])
    text = f"{before}{BEGIN}\n{measured_on}\n\n{table}\n\n{core}\n\n{steps}\n{END}{after}"
    PAGE.write_text(text, encoding="utf-8")
    tell(f"{sum(line.verdict == 'met' for line in lines)} bars met, "
         f"{sum(line.verdict == 'missed' for line in lines)} missed")  # fmt: skip


def machine_line(found: Mapping[str, Found]) -> str:
    """Say what it was measured on, and how busy it was before and after."""
    machine = found["pages"]["machine"]
    rounds = ", ".join(
        f"{name}: {found[name]['rounds']} rounds, load {found[name]['machine']['load_before']}"
        f" before and {found[name].get('load_after', 'unknown')} after"
        for name in ("pages", "journeys", "arrivals")
    )
    processor = machine["processor"] or machine["architecture"]
    return f"{machine['cores']} cores ({processor}), Python {machine['python']}; {rounds}."


def page_lines(found: Found) -> Iterator[Line]:
    """Return a line for each page: requests a second."""
    for page in found["pages"]:
        yield Line(
            page["name"],
            page["ratios"]["per_second"],
            page["ours"]["per_second"]["median"],
            page["floor"]["per_second"]["median"],
            "/s",
            bar=page["bar"],
        )


def journey_lines(found: Found) -> Iterator[Line]:
    """Return the lines of each database: pace, processor time, memory and bytes."""
    for database in found["databases"]:
        line = _lines_of(database)
        yield line("journeys / floor", "journeys_per_second", "floor", "/s", bar=2)
        yield line("journeys / oTree", "journeys_per_second", "otree", "/s", bar=12)
        yield line("CPU a journey / floor", "cpu_ms_per_journey", "floor", "ms", bar=0.4, cost=True)
        yield line("CPU a journey / oTree", "cpu_ms_per_journey", "otree", "ms", cost=True)
        yield line("memory / floor", "memory_mb", "floor", "MB", bar=1.3, cost=True)
        yield line("bytes a journey / oTree", "bytes_per_journey", "otree", "B", bar=0.5, cost=True)


def arrival_lines(found: Found) -> Iterator[Line]:
    """Return a line for each database: how long a step takes while ten a second arrive."""
    for database in found["databases"]:
        line = _lines_of(database)
        bar = found["bar_step_p95"]
        yield line("arrivals: step p95 / floor", "step_p95_ms", "floor", "ms", bar=bar, cost=True)
        yield line("arrivals: step p99 / floor", "step_p99_ms", "floor", "ms", cost=True)


def _short(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"


def scoring_lines(found: Found) -> Iterator[str]:
    """Say how many people a second are scored, one by one and on columns."""
    for name, pace in found["people_per_second"].items():
        low, high = _short(pace["low"]), _short(pace["high"])
        yield f"- Scoring core, {name}: {_short(pace['median'])} people a second ({low} to {high})."


def planning_lines(found: Found) -> Iterator[str]:
    """Say how many plans a second are made, and how long the slowest takes."""
    pace, milliseconds = found["plans_per_second"], found["milliseconds"]
    yield (
        f"- Recommender: {_short(pace['median'])} plans a second; p95 {milliseconds['p95']} ms, "
        f"the slowest of {found['people']:,} people {found['worst_milliseconds']} ms."
    )


def step_rows(found: Found) -> Iterator[str]:
    """Return the table of where the processor time of one journey goes."""
    yield f"One journey inside the site, on SQLite: {found['cpu_ms']} ms of processor time.\n"
    yield "| Request | CPU, ms | Queries | Bytes |\n|---|---|---|---|"
    for step in found["steps"]:
        figures = f"{step['cpu_ms']:.2f} | {step['queries']} | {step['bytes']:,}"
        yield f"| {step['request']} | {figures} |"


def _lines_of(database: Found) -> Callable[..., Line]:
    ways, ratios = database["ways"], database["ratios"]

    def line(
        name: str, key: str, other: str, unit: str, *, bar: float | None = None, cost: bool = False
    ) -> Line:
        against = ratios.get(f"ours to {other}", ratios)
        return Line(
            f"{DATABASES[database['database']]}: {name}",
            against[key],
            ways["ours"][key]["median"],
            ways[other][key]["median"],
            unit,
            bar=bar,
            is_cost=cost,
        )

    return line


if __name__ == "__main__":
    main()
