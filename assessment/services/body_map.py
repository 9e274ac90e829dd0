"""
The drawn body map: ``manage.py draw_figures`` writes its paths, the results page reads them.

As with every figure, a missing or broken file means no map, and never an error.
"""

import functools
import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assessment.figures.bodymap import BodyMap, MapZone, draw_body_map
from assessment.services.figures import figures_root

FILE_NAME = "body-map.json"

log = logging.getLogger("unwind.figures")


def write_body_map(folder: Path) -> None:
    """Draw the map into a folder; an unchanged one keeps its file and its date."""
    path = folder / FILE_NAME
    text = json.dumps(asdict(draw_body_map()), indent=1) + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    half = path.with_name(f".{FILE_NAME}")
    half.write_text(text, encoding="utf-8")
    half.replace(path)


def body_map() -> BodyMap | None:
    """Return the map, or nothing if it is not drawn."""
    try:
        return _read(figures_root() / FILE_NAME)
    except OSError:  # drawing has told of it
        return None


@functools.cache
def _read(path: Path) -> BodyMap | None:
    """Read the file once. A missing one raises and is not kept: a first map needs no restart."""
    try:
        return _body_map(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("the body map is not shown, run manage.py prepare: %s", error)
        return None


def _body_map(entry: dict[str, Any]) -> BodyMap:
    layers = tuple((paint, path) for paint, path in entry["layers"])
    zones = {slug: MapZone(**zone) for slug, zone in entry["zones"].items()}
    return BodyMap(**{**entry, "layers": layers, "zones": zones})
