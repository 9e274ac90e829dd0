"""Whether exercises, routines and rules are loaded, and whether they are as shipped."""

from collections.abc import Iterator

from config.content_files.errors import ContentError
from config.doctor.finding import Finding, mend, ok
from routines.content_files import read_content
from routines.services.loading.load import Loaded, compare_content

LOAD = "manage.py load_content."


def look() -> Iterator[Finding]:
    """Compare the files with the rows; nothing is changed."""
    try:
        content = read_content()
    except ContentError as error:
        yield mend(
            f"{len(error.problems)} problems in the content files, first {error.problems[0]}.",
            "manage.py check_content lists them all.",
        )
        return
    yield compared(compare_content(content))


def compared(found: Loaded) -> Finding:
    """Judge what load_content would do; what an editor changed is right as it is."""
    if found.created:
        return mend(f"{found.created} documents of the files are not loaded.", LOAD)
    if found.updated:
        return mend(f"{found.updated} rows are older than their files.", LOAD)
    edited = len(found.left_alone)
    suffix = f", {edited} edited here" if edited else ""
    return ok(f"{found.unchanged} rows are as shipped{suffix}.")
