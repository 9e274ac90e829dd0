"""One line of a CSV content file, read column by column."""

import re

from config.content_files.entry import Entry

# float() would also take "1_0", "nan" and "1e3", which in a table of norms are typing errors.
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Row(Entry):
    """An entry whose every value is text until it is asked for as something else."""

    def optional_whole(self, key: str) -> int | None:
        """Return a whole number, or nothing if the cell is empty."""
        return self.whole(key) if self.cell(key) else None

    def cell(self, key: str) -> str:
        """Return a cell that may be empty."""
        value = self._value(key)
        return value if isinstance(value, str) else ""

    def _as_number(self, value: object) -> float | None:
        if isinstance(value, str) and NUMBER.fullmatch(value):
            return super()._as_number(float(value))
        return None
