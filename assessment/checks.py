"""
Checks of the content files: they run before the server starts and in ``check_content``.

A broken edition thus stops the start with file, row and key, and not the first visitor.
"""

from django.core.checks import CheckMessage, Error

from assessment.content_loader import ContentError, edition_slugs, load_edition

CONTENT_TAG = "content"


def check_editions(**_options: object) -> list[CheckMessage]:
    """Read every edition and report all problems, each as an error of its own."""
    problems: list[str] = []
    for slug in edition_slugs():
        try:
            load_edition(slug)
        except ContentError as error:
            problems += error.problems
    if not edition_slugs():
        problems.append("assessment/content: there is no edition")
    return [Error(problem, id="assessment.E001") for problem in problems]
