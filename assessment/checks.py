"""
Checks of the content files: they run before the server starts and in ``check_content``.

A broken edition thus stops the start with file, row and key, and not the first visitor.
"""

from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 - Django's own name

from assessment import content_loader
from assessment.content_loader import ContentError, edition_slugs, load_edition
from assessment.domain.protocol import Edition
from assessment.faq_file import load_questions
from assessment.services.figure_files import FOLDER_NAME, read_figures
from assessment.services.figure_texts import check_figure_texts
from assessment.services.reading_sources import FILE as READING_SOURCES
from assessment.services.reading_sources import read_reading_sources
from config.content_files.language import each_language_of

CONTENT_TAG = "content"


def check_texts(**_options: object) -> list[CheckMessage]:
    """Read every edition and the questions in each language; report each problem as an error."""
    problems: list[str] = []
    for slug in edition_slugs():
        for _language in each_language_of(content_loader.EDITIONS / slug):
            try:
                load_edition(slug)
            except ContentError as error:
                problems += error.problems
    if not edition_slugs():
        problems.append("assessment/content: there is no edition")
    for _language in each_language_of(content_loader.EDITIONS):
        try:
            load_questions()
        except ContentError as error:
            problems += error.problems
    return [Error(problem, id="assessment.E001") for problem in problems]


def check_reading_sources(**_options: object) -> list[CheckMessage]:
    """Read the sources of the pages to read in each language; report each problem as an error."""
    problems: list[str] = []
    for _language in each_language_of(READING_SOURCES.parent):
        try:
            read_reading_sources(READING_SOURCES)
        except ContentError as error:
            problems += error.problems
    return [Error(problem, id="assessment.E002") for problem in problems]


def check_figures(**_options: object) -> list[CheckMessage]:
    """
    Read every edition's figures and report all problems, each as a warning of its own.

    A warning, because a page does without a figure: the start goes on, ``check_content`` fails.
    """
    problems: list[str] = []
    for slug in edition_slugs():
        try:
            edition = load_edition(slug)
        except ContentError:
            continue  # check_texts tells of it
        problems += _figure_problems(edition)
    return [Warning(problem, id="assessment.W001") for problem in problems]


def _figure_problems(edition: Edition) -> list[str]:
    problems: list[str] = []
    folder = content_loader.EDITIONS / edition.slug / FOLDER_NAME
    check_figure_texts(folder, problems=problems)
    levels = {movement.slug: len(movement.levels) for movement in edition.movements}
    for slug, source in read_figures(folder, problems=problems).items():
        drawn = len(source.spec.levels)
        if slug not in levels:
            problems.append(f"{edition.slug}/figures, figure {slug}: there is no such movement")
        elif drawn not in {0, levels[slug]}:
            problems.append(
                f"{edition.slug}/figures, figure {slug}, levels: "
                f"must be the movement's {levels[slug]}, but are {drawn}"
            )
    return problems
