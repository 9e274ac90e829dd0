"""The texts in a script that a person may get to read or hear: every string."""

import re
from collections.abc import Iterator

from config.wording.passage import Passage

# Comments and strings in one expression, so that neither is looked for inside the other.
TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r"|\"((?:\\.|[^\"\\\n])*)\"|'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`",
    re.DOTALL,
)
VALUE = re.compile(r"\${[^}]*}")


def script_passages(source: str) -> Iterator[Passage]:
    """
    Return the strings of a script.

    Args:
        source: The script's text.

    Returns:
        A passage for each string; a value put into a template string is a digit.
    """
    for match in TOKEN.finditer(source):
        text = next((group for group in match.groups() if group is not None), "")
        if text.strip():
            yield Passage(source.count("\n", 0, match.start()) + 1, VALUE.sub("7", text))
