"""
Read the exercises, routines, rules and wording that the project ships with.

The files fill the database once and are the way back to the shipped texts; they are
not read while a page is served, except for the movements' wording.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from config.content_files.entry import Entry
from config.content_files.errors import ContentError
from config.content_files.known import Known
from config.content_files.opening import open_toml, spoken
from routines.catalogue_files.between import over_budget, unknown_variations
from routines.catalogue_files.exercises import read_exercise
from routines.catalogue_files.register import read_rules, read_source, read_words
from routines.catalogue_files.routines import read_routine
from routines.domain.catalogue import Rules
from routines.domain.editorial import Content, ExerciseContent

__all__ = ["CONTENT_FOLDER", "ContentError", "read_content"]

CONTENT_FOLDER = Path(__file__).resolve().parent / "content"

Value = TypeVar("Value")


def read_content(folder: Path = CONTENT_FOLDER) -> Content:
    """
    Read every file of one content folder.

    Raises:
        ContentError: With every problem of every file, if there is any.
    """
    problems: list[str] = []
    rules, notes = _rules(folder / "rules.toml", problems=problems)
    tables = _tables(folder / "sources.toml", problems=problems)
    sources = _sound(
        tables, {key: read_source(entry, key=key) for key, entry in tables.values.items()}
    )
    tables = _tables(folder / "exercises.toml", problems=problems)
    exercises = _sound(
        tables,
        {
            slug: read_exercise(entry, slug=slug, sources=sources)
            for slug, entry in tables.values.items()
        },
    )
    tables = _tables(folder / "routines.toml", problems=problems)
    routines = _sound(
        tables,
        {
            slug: read_routine(entry, slug=slug, exercises=exercises)
            for slug, entry in tables.values.items()
        },
    )
    tables = _tables(folder / "movement_words.toml", problems=problems)
    targets = _targets(exercises)
    words = _sound(
        tables, {slug: read_words(entry, targets=targets) for slug, entry in tables.values.items()}
    )
    content = Content(
        exercises=exercises.values,
        routines=routines.values,
        rules=rules,
        rule_notes=notes,
        sources=sources.values,
        words=words.values,
    )
    problems.extend(_between(content, folder=folder, exercises=exercises))
    if problems:
        raise ContentError(tuple(problems))
    return content


def _tables(path: Path, *, problems: list[str]) -> Known[Entry]:
    """Open a file of named tables."""
    document = open_toml(path, problems=problems)
    if document is None:
        return Known(values={}, names=None)
    if not document.keys:
        problems.append(f"{spoken(path)}: holds nothing")
    tables = {name: document.table(name) for name in document.keys}
    return Known(values=tables, names=frozenset(tables))


def _sound(tables: Known[Entry], values: Mapping[str, Value]) -> Known[Value]:
    """Keep what was read without a problem, and remember the names of all."""
    sound = {name: value for name, value in values.items() if tables.values[name].sound}
    return Known(values=sound, names=tables.names)


def _rules(path: Path, *, problems: list[str]) -> tuple[Rules, Mapping[str, str]]:
    document = open_toml(path, problems=problems)
    return read_rules(document) if document else (Rules(), {})


def _targets(exercises: Known[ExerciseContent]) -> frozenset[str] | None:
    """Return every target that an exercise has; nothing where some exercise cannot be used."""
    if not exercises.complete:
        return None
    return frozenset(
        target for content in exercises.values.values() for target in content.exercise.targets
    )


def _between(content: Content, *, folder: Path, exercises: Known[ExerciseContent]) -> Iterator[str]:
    catalogue = content.catalogue
    if exercises.names is not None:
        for problem in unknown_variations(catalogue.exercises, names=exercises.names):
            yield f"{spoken(folder / 'exercises.toml')}, {problem}"
    if exercises.complete:
        for problem in over_budget(catalogue):
            yield f"{spoken(folder / 'routines.toml')}, {problem}"
