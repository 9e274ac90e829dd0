"""What one file declares, for the files that refer to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Known(Generic[Value]):
    """
    The sound values of one file by name, and every name that the file declares.

    ``names`` is ``None`` where the file could not be read: then no reference to it
    is refused, because one missing file would otherwise look like a hundred errors.
    """

    values: Mapping[str, Value]
    names: frozenset[str] | None

    def knows(self, name: str) -> bool:
        """Whether a reference to this name may stand."""
        return self.names is None or name in self.names

    @property
    def complete(self) -> bool:
        """Whether every declared value is sound."""
        return self.names == frozenset(self.values)
