"""Every text that people read, held to config/wording/words.toml and to a reading age of twelve."""

from config.wording import report
from config.wording.places import read_files
from config.wording.shipped import shipped_wording
from tests.architecture.source import ROOT

WORDING = shipped_wording()
FILES = tuple(read_files(ROOT))


def test_no_text_frightens_or_promises() -> None:
    assert list(report.refusals(FILES, wording=WORDING)) == []


def test_no_allowed_phrase_is_left_over() -> None:
    assert list(report.unused_phrases(FILES, wording=WORDING)) == []


def test_a_twelve_year_old_reads_every_text_easily() -> None:
    assert list(report.too_hard(report.measure(FILES, wording=WORDING))) == []


def test_every_kind_of_file_is_read() -> None:
    texts = {file.path: file for file in FILES if file.passages}

    assert {
        "templates/base.html", "assessment/content/1/safety.toml", "static/js/step.js",
        "assessment/forms/about_you.py", "routines/domain/reasons.py",
        "routines/content/figures/floor.toml",
    } <= texts.keys()  # fmt: skip
