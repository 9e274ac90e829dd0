"""Reading words.toml."""

from pathlib import Path

import pytest

from config.content_files.errors import ContentError
from config.wording.passage import Passage
from config.wording.shipped import WORDS_FILE, shipped_wording


def write(folder: Path, old: str, new: str) -> Path:
    text = WORDS_FILE.read_text(encoding="utf-8")
    path = folder / "words.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_entry_says_why() -> None:
    words = shipped_wording().words

    assert all(one.because for one in words.allowed)


def test_a_missing_reason_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, 'because = "We never claim a cure."', "")

    with pytest.raises(ContentError, match="may help, or easier, because: is missing"):
        shipped_wording(path)


def test_a_misspelt_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="form: is not a known key; did you mean forms"):
        shipped_wording(write(tmp_path, "forms =", "form ="))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="the file is missing"):
        shipped_wording(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("path", "key", "words", "age"),
    [
        ("routines/content/sources.toml", "citation", False, False),
        ("routines/content/sources.toml", "claim", True, False),
        ("assessment/content/1/movements.toml", "title", True, True),
        ("routines/content/exercises.toml", "start", True, False),
        ("routines/content/exercises.toml", "steps", True, True),
    ],
)
def test_some_keys_of_some_files_are_set_apart(
    path: str, key: str, *, words: bool, age: bool
) -> None:
    wording = shipped_wording()
    passage = Passage(1, "Sit.", "", key)

    assert wording.is_judged(passage, path=path, for_age=False) is words
    assert wording.is_judged(passage, path=path, for_age=True) is age
