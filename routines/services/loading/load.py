"""Decide for every document of the files what becomes of its row, and do it."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.db import transaction

from routines.domain.editorial import Content
from routines.services.catalogue import kept_catalogue
from routines.services.loading.exercises import ExerciseShelf
from routines.services.loading.routines import RoutineShelf
from routines.services.loading.rules import RuleShelf
from routines.services.loading.shelf import Document, Shelf, Stored

# In this order: a routine needs its exercises.
SHELVES: tuple[Shelf, ...] = (ExerciseShelf(), RoutineShelf(), RuleShelf())


class UnknownSlugs(ValueError):
    """Somebody asked for files that do not exist; ``slugs`` names them."""

    def __init__(self, slugs: Collection[str]) -> None:
        """Keep the slugs, sorted."""
        self.slugs = tuple(sorted(slugs))
        super().__init__(", ".join(self.slugs))


@dataclass(frozen=True, slots=True)
class Edited:
    """One row that an editor changed, and the fields in which it differs from the files."""

    kind: str
    slug: str
    fields: tuple[str, ...]


@dataclass(slots=True)
class Loaded:
    """How many documents ended how, and the rows that were left as the editor has them."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    left_alone: list[Edited] = field(default_factory=list)


@transaction.atomic
def load_content(content: Content, *, take_files: bool | Collection[str] = False) -> Loaded:
    """
    Create what is missing and update what nobody edited, all or nothing.

    Args:
        content: The files.
        take_files: The slugs whose edited rows give way to the files, or all of them.

    Returns:
        The counts, and every edited row that differs from the files and was left alone.

    Raises:
        UnknownSlugs: If ``take_files`` names something that is not in the files.
    """
    if not isinstance(take_files, bool):
        _refuse_unknown(content, slugs=take_files)
    loaded = Loaded()
    for shelf in SHELVES:
        to_write = _to_write(shelf, content=content, take_files=take_files, loaded=loaded)
        if to_write:
            shelf.write(to_write)
    kept_catalogue.clear()
    return loaded


def compare_content(content: Content) -> Loaded:
    """Return what loading would do, and do nothing."""
    loaded = Loaded()
    for shelf in SHELVES:
        _to_write(shelf, content=content, take_files=False, loaded=loaded)
    return loaded


def _refuse_unknown(content: Content, *, slugs: Collection[str]) -> None:
    known = {slug for shelf in SHELVES for slug in shelf.in_files(content)}
    if unknown := set(slugs) - known:
        raise UnknownSlugs(unknown)


def _to_write(
    shelf: Shelf, *, content: Content, take_files: bool | Collection[str], loaded: Loaded
) -> dict[str, Document]:
    """Decide for each document, and count what was decided."""
    stored = shelf.in_database()
    to_write: dict[str, Document] = {}
    for slug, document in shelf.in_files(content).items():
        row = stored.get(slug)
        taken = take_files if isinstance(take_files, bool) else slug in take_files
        if row is None:
            to_write[slug] = document
            loaded.created += 1
        elif not (differing := _differing(row, document=document)):
            loaded.unchanged += 1
            if row.loaded != document:
                # The editor and the files agree by now: from here on the row counts as untouched.
                to_write[slug] = document
        elif taken or not row.edited:
            to_write[slug] = document
            loaded.updated += 1
        else:
            loaded.left_alone.append(Edited(shelf.name, slug, differing))
    return to_write


def _differing(row: Stored, *, document: Document) -> tuple[str, ...]:
    return tuple(name for name, value in document.items() if row.document.get(name) != value)
