"""
Drawings that stand inside a page as paths: ``manage.py draw_figures`` writes them, pages read them.

As with every figure, a missing or broken file means no drawing, and never an error.
"""

import functools
import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assessment.figures.bodymap import BodyMap, MapZone, draw_body_map
from assessment.figures.core_idea import CoreIdea, Label, draw_core_idea
from assessment.services.figures import figures_root

BODY_MAP = "body-map.json"
CORE_IDEA = "core-idea.json"
DRAWINGS: dict[str, Callable[[], BodyMap | CoreIdea]] = {
    BODY_MAP: draw_body_map,
    CORE_IDEA: draw_core_idea,
}

log = logging.getLogger("unwind.figures")


def write_drawings(folder: Path) -> None:
    """Draw all into a folder; an unchanged one keeps its file and its date."""
    for name, draw in DRAWINGS.items():
        path = folder / name
        text = json.dumps(asdict(draw()), indent=1) + "\n"
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        half = path.with_name(f".{name}")
        half.write_text(text, encoding="utf-8")
        half.replace(path)


def body_map() -> BodyMap | None:
    """Return the body map, or nothing if it is not drawn."""
    drawing: BodyMap | None = _found(_Kind(BODY_MAP, _body_map))
    return drawing


def core_idea() -> CoreIdea | None:
    """Return the drawing of the core idea, or nothing if it is not drawn."""
    drawing: CoreIdea | None = _found(_Kind(CORE_IDEA, _core_idea))
    return drawing


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    build: Callable[[dict[str, Any]], Any]


def _found(kind: _Kind) -> Any:
    try:
        return _read(figures_root() / kind.name, kind)
    except OSError:  # drawing has told of it
        return None


@functools.cache
def _read(path: Path, kind: _Kind) -> Any:
    """Read a file once. A missing one raises and is not kept: a first drawing needs no restart."""
    try:
        return kind.build(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("%s is not shown, run manage.py prepare: %s", kind.name, error)
        return None


def _layers(entry: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((paint, path) for paint, path in entry["layers"])


def _body_map(entry: dict[str, Any]) -> BodyMap:
    zones = {slug: MapZone(**zone) for slug, zone in entry["zones"].items()}
    return BodyMap(**{**entry, "layers": _layers(entry), "zones": zones})


def _core_idea(entry: dict[str, Any]) -> CoreIdea:
    labels = {name: Label(**label) for name, label in entry["labels"].items()}
    return CoreIdea(**{**entry, "layers": _layers(entry), "labels": labels})
