"""Draw the figures of every movement and exercise, unless they are drawn already."""

import logging
import time
from collections.abc import Mapping
from pathlib import Path

from django.core.management.base import BaseCommand

from assessment.services.drawn_paths import write_drawings
from assessment.services.figure_drawing import Task, draw_all, tasks_for
from assessment.services.figure_files import read_all_figures
from assessment.services.figures import MANIFEST_NAME, Figure, figures_root, manifest_text

log = logging.getLogger("unwind.figures")


class Command(BaseCommand):
    help = "Draw the figures that are new or changed, and remove those no longer used."
    # prepare has run the checks already; a figure's own problems are told below.
    requires_system_checks: list[str] = []

    def handle(self, *_args: object, **_options: object) -> None:
        """Draw, and say what could not be drawn. A figure is an extra, so nothing fails."""
        problems: list[str] = []
        sources = read_all_figures(problems=problems)
        for problem in problems:
            self.stderr.write(f"Figure left out: {problem}")
        folder = figures_root()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tasks = tasks_for(sources, folder=folder)
            drawn = self._draw([task for task in tasks if not task.is_done])
            write_drawings(folder)
            keep({task.slug: drawn.get(task.slug, task.figure) for task in tasks}, folder=folder)
        except OSError as error:
            self.stderr.write(
                f"No figures: they cannot be kept in {folder} ({error.strerror}). "
                "FIGURES_ROOT names another folder."
            )

    def _draw(self, tasks: list[Task]) -> dict[str, Figure | None]:
        """Return what could be drawn of each figure; a fault is told again at every start."""
        drawn: dict[str, Figure | None] = {}
        started = time.perf_counter()
        for done, outcome in enumerate(draw_all(tasks), start=1):
            drawn[outcome.slug] = outcome.figure
            for fault in outcome.faults:
                log.error("figure %s cannot be drawn in full: %s", outcome.slug, fault)
            self._show_progress(done, of=len(tasks), seconds=time.perf_counter() - started)
        return drawn

    def _show_progress(self, done: int, *, of: int, seconds: float) -> None:
        """Rewrite one line on a terminal; in a log, write only the last."""
        if self.stdout.isatty() or done == of:
            ending = "\n" if done == of else "\r"
            self.stdout.write(f"  Drawn {done} of {of} figures, {seconds:.0f} s", ending=ending)
            self.stdout.flush()


def keep(found: Mapping[str, Figure | None], *, folder: Path) -> None:
    """Write the manifest if it has changed, and remove the files that it does not name."""
    figures = {slug: figure for slug, figure in found.items() if figure is not None}
    manifest = folder / MANIFEST_NAME
    text = manifest_text(figures)
    if not manifest.exists() or manifest.read_text(encoding="utf-8") != text:
        half = manifest.with_name(f".{MANIFEST_NAME}")
        half.write_text(text, encoding="utf-8")
        half.replace(manifest)
    used = {name for figure in figures.values() for name in figure.pictures}
    for path in folder.glob("*.svg"):
        if path.name not in used:
            path.unlink(missing_ok=True)
