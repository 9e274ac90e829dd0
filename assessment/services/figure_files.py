"""
Read the figure files: one pose table per movement or exercise, one file per group.

Every app keeps them in ``content/figures/`` or, per edition, in
``content/<edition>/figures/``. A figure is optional and never stops anything: what is
wrong with one is told with file and figure, and the others are read on.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps

from assessment.figures.pose import FigureSpec, parse_figure
from config.content_files.language import english_files
from config.content_files.opening import spoken

FOLDER_NAME = "figures"


@dataclass(frozen=True, slots=True)
class FigureSource:
    """One figure as it was read, and its table as text: equal text draws equal pictures."""

    spec: FigureSpec
    text: str


def figure_folders() -> tuple[Path, ...]:
    """Return the figure folder of every app and edition; an app need not be named for it."""
    contents = [Path(app.path) / "content" for app in apps.get_app_configs()]
    found = (
        folder
        for content in contents
        for pattern in (FOLDER_NAME, f"*/{FOLDER_NAME}")
        for folder in sorted(content.glob(pattern))
    )
    return tuple(found)


def read_all_figures(*, problems: list[str]) -> dict[str, FigureSource]:
    """Return every sound figure by slug; a later edition's replaces an earlier one's."""
    sources: dict[str, FigureSource] = {}
    for folder in figure_folders():
        sources |= read_figures(folder, problems=problems)
    return sources


def read_figures(folder: Path, *, problems: list[str]) -> dict[str, FigureSource]:
    """Return the sound figures of one folder, noting what is wrong with the others."""
    sources: dict[str, FigureSource] = {}
    for path in english_files(folder):
        for slug, table in _tables(path, problems=problems):
            if slug in sources:
                problems.append(f"{spoken(path)}, figure {slug}: is in an earlier file too")
                continue
            found: list[str] = []
            spec = parse_figure(slug, table, problems=found)
            problems.extend(f"{spoken(path)}, {problem}" for problem in found)
            if spec is not None and not found:
                text = json.dumps(table, sort_keys=True, default=str)
                sources[slug] = FigureSource(spec=spec, text=text)
    return sources


def _tables(path: Path, *, problems: list[str]) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(f"{spoken(path)}: is not readable TOML: {error}")
        return
    figures = document.pop("figures", {})
    problems.extend(f"{spoken(path)}, {key}: is not a known key" for key in document)
    if not isinstance(figures, dict):
        problems.append(f"{spoken(path)}, figures: must be tables, each [figures.<slug>]")
        return
    for slug, table in figures.items():
        if isinstance(table, dict):
            yield slug, table
        else:
            problems.append(f"{spoken(path)}, figure {slug}: must be a table")
