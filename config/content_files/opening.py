"""
Open a content file, and say plainly why it cannot be read.

Nothing here knows what the files mean; each is turned into entries whose keys are
then asked for by name.
"""

import csv
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

from config.content_files.entry import Entry
from config.content_files.language import content_language, overlay_path
from config.content_files.overlay import Overlay, texts_of
from config.content_files.row import Row


def open_toml(path: Path, *, problems: list[str]) -> Entry | None:
    """
    Return the file's top table, or nothing after noting why it cannot be read.

    Its texts are in the language of the request where an overlay beside it has them.
    """
    values = read_toml(path, problems=problems)
    if values is None:
        return None
    over = overlay_path(path, language=content_language())
    if over is not None:
        translated = read_toml(over, problems=problems) or {}
        values = Overlay(spoken(over), problems).table(values, translated)
    return Entry(values, where=spoken(path), problems=problems)


def translated_texts(path: Path, *, problems: list[str]) -> dict[str, str]:
    """Return each text that an overlay of this language translates, under its English one."""
    over = overlay_path(path, language=content_language())
    if over is None:
        return {}
    english = read_toml(path, problems=problems) or {}
    translated = read_toml(over, problems=problems) or {}
    return dict(texts_of(english, Overlay(spoken(over), problems).table(english, translated)))


def read_toml(path: Path, *, problems: list[str]) -> dict[str, object] | None:
    """Return what a file holds, as it stands there."""
    text = _text(path, problems=problems)
    if text is None:
        return None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{spoken(path)}: is not readable TOML: {error}")
        return None


def open_csv(
    path: Path, *, columns: tuple[str, ...], problems: list[str]
) -> tuple[tuple[int, Row], ...]:
    """Return number and row of every readable line below a header that must match exactly."""
    text = _text(path, problems=problems)
    if text is None:
        return ()
    before = len(problems)
    try:
        rows = tuple(_rows(path, text=text, columns=columns, problems=problems))
    except csv.Error as error:
        problems.append(f"{spoken(path)}: is not readable CSV: {error}")
        return ()
    if not rows and len(problems) == before:
        problems.append(f"{spoken(path)}: has no rows")
    return rows


def spoken(path: Path) -> str:
    """Return the path as people call it, from the content folder on: ``content/1/norms.csv``."""
    return "/".join(path.parts[-3:])


def _rows(
    path: Path, *, text: str, columns: tuple[str, ...], problems: list[str]
) -> Iterator[tuple[int, Row]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = tuple(next(reader, ()))
    if header != columns:
        problems.append(
            f"{spoken(path)}, line 1: the columns must be {','.join(columns)}, "
            f"but are {','.join(header)}"
        )
        return
    for cells in reader:
        line = reader.line_num
        if not cells:
            continue
        where = f"{spoken(path)}, line {line}"
        if len(cells) != len(columns):
            problems.append(f"{where}: must have {len(columns)} cells, but has {len(cells)}")
            continue
        yield line, Row(dict(zip(columns, cells, strict=True)), where=where, problems=problems)


def _text(path: Path, *, problems: list[str]) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.append(f"{spoken(path)}: the file is missing")
    except UnicodeDecodeError as error:
        problems.append(f"{spoken(path)}: is not UTF-8 text: {error.reason} at byte {error.start}")
    except OSError as error:
        problems.append(f"{spoken(path)}: cannot be opened: {error.strerror}")
    return None
