"""System checks: the content files are sound before anything is loaded from them."""

from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 - Django's own name

from assessment.services.figure_files import FOLDER_NAME, read_figures
from assessment.services.figure_texts import check_figure_texts
from config.content_files.language import each_language_of
from routines import content_files
from routines.content_files import ContentError, read_content

CONTENT_TAG = "content"


def check_content(**_options: object) -> list[CheckMessage]:
    """Report every mistake in the exercises, routines, rules and wording."""
    problems: list[str] = []
    for _language in each_language_of(content_files.CONTENT_FOLDER):
        try:
            read_content()
        except ContentError as error:
            problems += error.problems
    return [Error(problem, id="routines.E001") for problem in problems]


def check_figures(**_options: object) -> list[CheckMessage]:
    """Report every mistake in the exercises' figures, as warnings: a page does without a figure."""
    problems: list[str] = []
    folder = content_files.CONTENT_FOLDER / FOLDER_NAME
    sources = read_figures(folder, problems=problems)
    check_figure_texts(folder, problems=problems)
    try:
        exercises = read_content().exercises
    except ContentError:
        exercises = {}  # check_content tells of it
    problems += [
        f"content/figures, figure {slug}: there is no such exercise in exercises.toml"
        for slug in sources
        if exercises and slug not in exercises
    ]
    return [Warning(problem, id="routines.W001") for problem in problems]
