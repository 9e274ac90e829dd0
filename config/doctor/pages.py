"""Whether the figures are drawn and the static files collected."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from django.conf import settings

from assessment.services.figure_drawing import Task, tasks_for
from assessment.services.figure_files import read_all_figures
from assessment.services.figures import MANIFEST_NAME, figures_root
from config import static_stamp
from config.doctor.finding import Finding, mend, ok

PREPARE = "manage.py prepare, then restart; the account must be able to write there."


def look() -> Iterator[Finding]:
    """Look at both folders."""
    folder = figures_root()
    problems: list[str] = []
    sources = read_all_figures(problems=problems)
    yield figures(tasks_for(sources, folder=folder), folder=folder)
    if problems:
        yield mend(f"{len(problems)} figures left out, first {problems[0]}.", "Mend their files.")
    yield static_files(Path(settings.STATIC_ROOT))


def figures(tasks: Sequence[Task], *, folder: Path) -> Finding:
    """Pages do without a figure rather than fail, so nobody else would say it."""
    waiting = [task.slug for task in tasks if not task.is_done]
    if waiting:
        return mend(f"{len(waiting)} of {len(tasks)} figures are not drawn in {folder}.", PREPARE)
    if not (folder / MANIFEST_NAME).exists():
        return mend(f"{folder / MANIFEST_NAME} is missing.", PREPARE)
    return ok(f"All {len(tasks)} figures are drawn.")


def static_files(folder: Path) -> Finding:
    """Without the collected files, every page is an error."""
    if not (folder / "staticfiles.json").exists():
        return mend(f"No static files are collected in {folder}.", PREPARE)
    if not static_stamp.is_current():
        return mend(f"The static files in {folder} are older than their sources.", PREPARE)
    return ok("The static files are collected and current.")
