"""Tables as CSV: no formula, every column, the same bytes every time."""

import csv
import io
import zipfile

import pytest

from routines.presenters.takeout.csv_files import csv_file, safe_cell, zip_of


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-cmd|x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|x", "%x"]
)
def test_a_text_is_never_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_a_number_stays_a_number() -> None:
    assert [safe_cell(value) for value in (-3.5, 0, 42)] == [-3.5, 0, 42]


def test_other_texts_stay_as_they_are() -> None:
    assert [safe_cell(value) for value in ("hip_ir", "", "a=b", None)] == ["hip_ir", "", "a=b", ""]


def test_yes_and_no_are_words() -> None:
    assert [safe_cell(value) for value in (True, False)] == ["yes", "no"]


def test_every_column_of_any_row_is_there_once() -> None:
    written = csv_file([{"a": 1}, {"b": 'two, "three"\nfour', "a": None}]).decode("utf-8-sig")

    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert rows == [["a", "b"], ["1", ""], ["", 'two, "three"\nfour']]


def test_the_same_tables_make_the_same_file() -> None:
    tables = {"one": [{"a": 1}], "none": []}

    assert zip_of(tables) == zip_of(tables)
    assert zipfile.ZipFile(io.BytesIO(zip_of(tables))).namelist() == ["one.csv", "none.csv"]
