"""
The texts of a content file, each with its line, its key and the entry it belongs to.

tomllib tells no lines, so the strings are found by a scan; a test holds the scan to what
tomllib reads.
"""

import re
import tomllib
from collections.abc import Iterator

from config.wording.passage import Passage

TOKEN = re.compile(
    r"(?P<comment>\#[^\n]*)"
    r"|^[ ]*(?P<header>\[\[?[^\]\n]+\]\]?)[ ]*$"
    r"|(?P<key>[\w-]+)[ ]*=(?!=)"
    r"|(?P<text>\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*')",
    re.DOTALL | re.MULTILINE,
)


def content_passages(source: str) -> Iterator[Passage]:
    """
    Return the texts of a TOML file.

    Args:
        source: The file's text, which must be sound TOML.

    Returns:
        Every string value. The entry of a list of tables is its name and its place in the
        list, that of another table is its name up to the first dot.
    """
    entry, key = "", ""
    places: dict[str, int] = {}
    line, at = 1, 0
    for match in TOKEN.finditer(source):
        line += source.count("\n", at, match.start())
        at = match.start()
        if match["header"]:
            entry = _entry(match["header"], places)
        elif match["key"]:
            key = match["key"]
        elif match["text"]:
            yield Passage(line, _read(match["text"]), entry, key)


def _entry(header: str, places: dict[str, int]) -> str:
    name = header.strip("[]").strip()
    if header.startswith("[[") and "." not in name:
        places[name] = places.get(name, 0) + 1
        return f"{name} {places[name]}"
    top = name.split(".")[0]
    return f"{top} {places[top]}" if top in places else top


def _read(quoted: str) -> str:
    return str(tomllib.loads(f"text = {quoted}")["text"])
