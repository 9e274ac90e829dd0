"""What is kept of a run: figures, ratios, and the plans in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bench.growth.measuring import Figures, figures_of
from bench.growth.plans import Plan

BAR = 1.2
P95 = ("first_p95_ms", "again_p95_ms")


def pages_of(figures: Figures, plans: Iterable[Plan], *, size: int) -> dict[str, dict[str, float]]:
    """Return the figures of one size by kind of page, with its queries and the blocks they read."""
    plans = list(plans)
    return {
        page: {
            **figures_of(times),
            "queries": sum(plan.page == page for plan in plans),
            "blocks": sum(plan.blocks for plan in plans if plan.page == page),
        }
        for (measured, page), times in figures.items()
        if measured == size
    }


def ratios_of(
    many: Mapping[str, Mapping[str, float]], few: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """
    Divide the p95 of two sizes, page by page.

    >>> ratios_of({"results": {"first_p95_ms": 6.0}}, {"results": {"first_p95_ms": 5.0}})
    {'results': {'first_p95_ms': 1.2}}
    """
    return {
        page: {
            key: round(figures[key] / few[page][key], 2)
            for key in P95
            if key in figures and few.get(page, {}).get(key)
        }
        for page, figures in many.items()
    }


def read_whole(plans: Iterable[Plan]) -> list[dict[str, str]]:
    """Return the queries that read a growing table from one end to the other."""
    return [
        {"page": plan.page, "table": table, "query": plan.shape}
        for plan in plans
        for table in plan.read_whole
    ]


def most_rows(plans: Sequence[Plan]) -> int:
    """Return the most rows that one query of a page has looked at."""
    return max((plan.rows for plan in plans if plan.page not in {"purge", "doctor"}), default=0)


def digest(plans: Sequence[Plan], *, heading: str) -> Iterator[str]:
    """Give the lines that tell every query's plan, page by page; equal ones once."""
    yield heading
    page, seen = "", set[tuple[str, str]]()
    for plan in plans:
        if plan.page != page:
            page = plan.page
            yield f"\n== {page}"
        if (page, plan.shape) in seen:
            continue
        seen.add((page, plan.shape))
        yield f"\n{_short(plan.shape)}"
        mark = "  READ WHOLE" if plan.read_whole else ""
        yield f"    {' < '.join(plan.nodes)} [{plan.blocks} blocks, {plan.rows} rows]{mark}"


def _short(shape: str, *, most: int = 200) -> str:
    return shape if len(shape) <= most else f"{shape[: most - 1]}…"
