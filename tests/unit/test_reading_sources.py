"""Reading the sources of the pages to read."""

from pathlib import Path

import pytest

from assessment.presenters.unknowns import UNKNOWNS
from assessment.presenters.why import WHY
from assessment.services.reading_sources import read_reading_sources, reading_sources
from config.content_files.errors import ContentError

SOUND = """
[one]
status = "VERIFIED"
authors = "One and others"
published = "A journal, 2020"
kind = "A trial"
url = "https://example.org/one"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "reading_sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_needs_neither_title_nor_doi(tmp_path: Path) -> None:
    source = read_reading_sources(written(tmp_path, SOUND))["one"]

    assert (source.title, source.doi) == ("", "")


def test_it_refuses_an_unknown_status_with_file_and_key(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"reading_sources.toml, one, status: must be one of"):
        read_reading_sources(written(tmp_path, SOUND.replace("VERIFIED", "CHECKED")))


def test_it_refuses_a_mistyped_key(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="did you mean status"):
        read_reading_sources(written(tmp_path, SOUND + 'statuss = "VERIFIED"\n'))


def test_every_shipped_source_is_cited_somewhere() -> None:
    assert set(reading_sources()) == {*WHY.sources, *UNKNOWNS.sources}
