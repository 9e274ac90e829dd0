"""
The drawn figures as pages find them: slug in, addresses out.

``manage.py draw_figures`` draws them and writes the manifest. A figure is an extra: without
manifest, without the figure or without its collected file there is no picture, and never an
error.
"""

import functools
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static

from assessment.services.figure_texts import figure_texts

MANIFEST_NAME = "figures.json"
PREFIX = "figures"

log = logging.getLogger("unwind.figures")


@dataclass(frozen=True, slots=True)
class Figure:
    """
    What one figure says and its pictures, each a file name or, for pages, an address.

    ``seconds`` is how long the animated one moves before it rests. ``still`` tells the whole
    movement in one picture, for paper and for people who want no motion; ``end`` is the end
    position alone, for small pictures. Levels are least first.
    """

    alt: str
    seconds: float
    animated: str
    still: str
    end: str
    levels: tuple[str, ...]

    @property
    def pictures(self) -> tuple[str, ...]:
        """All of them."""
        return (self.animated, self.still, self.end, *self.levels)

    def with_pictures(self, change: Callable[[str], str]) -> "Figure":
        """Return the figure with every picture's name changed."""
        return Figure(
            alt=self.alt,
            seconds=self.seconds,
            animated=change(self.animated),
            still=change(self.still),
            end=change(self.end),
            levels=tuple(change(name) for name in self.levels),
        )


def figures_root() -> Path:
    """Return the folder of the drawn pictures and their manifest."""
    return Path(settings.FIGURES_ROOT)


def manifest_text(figures: Mapping[str, Figure]) -> str:
    """Return the manifest: every figure's file names by slug."""
    return json.dumps({slug: asdict(figure) for slug, figure in figures.items()}, indent=1) + "\n"


def figure_of(slug: str) -> Figure | None:
    """Return what to show of a movement or exercise, or nothing."""
    try:
        figure = _figures(figures_root() / MANIFEST_NAME).get(slug)
    except OSError:
        _warn_once("no figures are drawn, so pages show none: run manage.py prepare")
        return None
    texts = figure_texts()
    return replace(figure, alt=texts.get(figure.alt, figure.alt)) if figure and texts else figure


@functools.cache
def _figures(path: Path) -> Mapping[str, Figure]:
    """
    Read the manifest once: a process keeps the pictures that it was started with.

    A missing file raises and is not kept, so that the first pictures need no restart.
    """
    text = path.read_text(encoding="utf-8")
    figures: dict[str, Figure] = {}
    try:
        entries = json.loads(text)
        for slug, entry in entries.items():
            named = Figure(**{**entry, "levels": tuple(entry["levels"])})
            figures[slug] = named.with_pictures(_address)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        # ValueError is also what static() says of a file that was not collected.
        _warn_once(f"some figures are not shown, run manage.py prepare: {error}")
    return figures


def _address(name: str) -> str:
    return static(f"{PREFIX}/{name}")


@functools.cache
def _warn_once(message: str) -> None:
    log.warning(message)
