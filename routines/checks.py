"""System checks: the content files are sound before anything is loaded from them."""

from django.core.checks import CheckMessage, Error

from routines.content_files import ContentError, read_content

CONTENT_TAG = "content"


def check_content(**_options: object) -> list[CheckMessage]:
    """Report every mistake in the exercises, routines, rules and wording."""
    try:
        read_content()
    except ContentError as error:
        return [Error(problem, id="routines.E001") for problem in error.problems]
    return []
