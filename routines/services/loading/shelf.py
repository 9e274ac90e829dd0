"""
What every kind of content has: documents in the files, documents in the rows.

A document is one exercise, routine or rule as plain fields by name. The files and the
rows make the same document from the same content, so what differs between the two
is exactly what an editor or a release changed. Documents hold only what JSON
holds, and sets as sorted lists.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from routines.domain.editorial import Content

Document = dict[str, object]


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database holds under one slug: now, and as the files once gave it."""

    document: Document
    loaded: Document | None

    @property
    def edited(self) -> bool:
        """
        Whether an editor made or changed it.

        Only fields that were loaded count: a field that a later release adds was
        changed by nobody.
        """
        if self.loaded is None:
            return True
        return any(self.document.get(name) != value for name, value in self.loaded.items())


class Shelf(ABC):
    """One kind of content, in the files and in the database."""

    name: str

    @abstractmethod
    def in_files(self, content: Content) -> dict[str, Document]:
        """Return every document of the files by slug, in their order."""

    @abstractmethod
    def in_database(self) -> dict[str, Stored]:
        """Return what the database holds, by slug."""

    @abstractmethod
    def write(self, documents: Mapping[str, Document]) -> None:
        """Make rows of these documents: new ones, or in place of what the rows held."""
