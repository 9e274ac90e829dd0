"""A stretch of text that is read in one go, wherever it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """
    What a person reads between two stops: a paragraph, a list item, a label.

    ``line`` is where ``text`` begins in its file. ``entry`` names the part of a content
    file that it stands in, and is empty elsewhere. ``key`` is the content file's key.
    """

    line: int
    text: str
    entry: str = ""
    key: str = ""
