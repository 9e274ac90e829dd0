"""Tables as CSV files in one ZIP file, safe to open in a spreadsheet."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence

from routines.presenters.takeout.tables import Row

# A spreadsheet takes a cell that begins like this for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
# The earliest day that a ZIP file knows: the same tables make the same file.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def zip_of(tables: Mapping[str, Sequence[Row]]) -> bytes:
    """Return the ZIP file with one CSV file for each table."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.csv", NO_DAY), csv_file(rows))
    return packed.getvalue()


def csv_file(rows: Sequence[Row]) -> bytes:
    """
    Return rows as a CSV file (RFC 4180); every column that any row has, in the order of coming.

    The mark at the start tells spreadsheets that it is UTF-8.
    """
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: safe_cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def safe_cell(value: object) -> object:
    """Return a text that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value
