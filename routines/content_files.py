"""
Read the exercises, routines, rules and wording that the project ships with.

The files fill the database once and are the way back to the shipped texts; they are
not read while a page is served, except for the movements' wording.
"""

from pathlib import Path

from routines.domain.editorial import Content

CONTENT_FOLDER = Path(__file__).resolve().parent / "content"


class ContentError(Exception):
    """The files hold mistakes; ``problems`` lists every one, each with file and key."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep the list, and show it whole when nobody catches the error."""
        self.problems = problems
        super().__init__("\n".join(problems))


def read_content(folder: Path = CONTENT_FOLDER) -> Content:
    """Read every file of one content folder, or say everything that is wrong with it."""
    raise ContentError((f"{folder}: not written yet",))
