"""The texts of a content file."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.wording.content import content_passages
from config.wording.passage import Passage
from config.wording.shipped import WORDS_FILE
from tests.architecture.source import ROOT

FILES = [*sorted(ROOT.glob("*/content/**/*.toml")), WORDS_FILE]


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings_in(each)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_finds_the_very_strings_that_the_loader_reads(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    found = [passage.text for passage in content_passages(source)]

    assert sorted(found) == sorted(strings_in(tomllib.loads(source)))


def test_it_knows_line_entry_and_key() -> None:
    source = (
        'title = "T"  # not "this"\n[[move]]\nsteps = [\n  "Sit",\n]\n'
        '[move.eye]\nsee = { a = "B" }\n'
    )

    assert list(content_passages(source)) == [
        Passage(1, "T", "", "title"),
        Passage(4, "Sit", "move 1", "steps"),
        Passage(7, "B", "move 1", "a"),
    ]


def test_it_reads_escapes_and_long_texts() -> None:
    source = "[one]\na = \"say \\\"so\\\"\"\nb = '''two\nlines'''\n"

    assert [passage.text for passage in content_passages(source)] == ['say "so"', "two\nlines"]
