"""Every figure the project ships with, drawn once for all tests."""

from functools import cache

from assessment.figures.animation import draw_animation
from assessment.figures.pose import FigureSpec
from assessment.figures.still import draw_still
from assessment.services.figure_files import read_all_figures


@cache
def shipped_specs() -> dict[str, FigureSpec]:
    """Return every figure by slug."""
    sources = read_all_figures(problems=[])
    return {slug: source.spec for slug, source in sources.items()}


@cache
def shipped_animations() -> dict[str, str]:
    """Return every figure's moving picture by slug."""
    return {slug: draw_animation(spec) for slug, spec in shipped_specs().items()}


@cache
def shipped_ghosts() -> dict[str, str]:
    """Return every figure's still with a pale start by slug."""
    return {slug: draw_still(spec, ghost=True) for slug, spec in shipped_specs().items()}


@cache
def shipped_levels() -> dict[str, str]:
    """Return every level's picture by slug and number."""
    return {
        f"{slug}-{number}": draw_still(spec, level=number)
        for slug, spec in shipped_specs().items()
        for number in range(1, len(spec.levels) + 1)
    }


def shipped_pictures() -> dict[str, str]:
    """Return all of them."""
    kinds = {"moving": shipped_animations(), "ghost": shipped_ghosts(), "level": shipped_levels()}
    return {f"{kind} {slug}": text for kind, each in kinds.items() for slug, text in each.items()}
