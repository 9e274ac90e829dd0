"""
Read one line of JSON more strictly than ``json`` does by itself.

Python's reader takes NaN, keeps the last of two equal keys and lets a deep nest end in
a ``RecursionError``. For measurements each of these is a mistake that somebody should hear
about, so all of them end as one ``LineError`` with a sentence.
"""

import json
from collections.abc import Mapping
from typing import NoReturn

# Bytes. A person's line has about a thousand; this keeps memory constant whatever comes.
LONGEST_LINE = 100_000


class LineError(ValueError):
    """A line that cannot be read, in a sentence that says what to write instead."""


def read_object(line: bytes) -> Mapping[str, object]:
    """
    Read one line as a JSON object.

    Args:
        line: The raw line.

    Returns:
        The object.

    Raises:
        LineError: If it is too long, not UTF-8, not JSON, not an object, nested too deeply,
            or has a key twice, NaN, Infinity or a number with thousands of digits.
    """
    if len(line) > LONGEST_LINE:
        raise LineError(f"This line is longer than {LONGEST_LINE:,} bytes.")
    try:
        # A file saved on Windows may begin with a byte order mark.
        text = line.decode("utf-8-sig")
        found = json.loads(
            text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant
        )
    except LineError:
        raise
    except UnicodeDecodeError:
        raise LineError("This line is not UTF-8 text.") from None
    except json.JSONDecodeError as error:
        raise LineError(f"This line is not JSON (see column {error.colno}).") from None
    except RecursionError:
        raise LineError("This line is nested too deeply.") from None
    except ValueError:
        # The one ValueError left is Python's limit on the digits of a whole number.
        raise LineError("This line holds a number with too many digits.") from None
    return as_object(found, name="The line")


def id_of(line: bytes) -> str | int | None:
    """
    Return a line's id if it can be read at all, for the answer to a bad line.

    Args:
        line: The raw line, good or bad.

    Returns:
        The id, or ``None`` if the line is too broken to have one.
    """
    if len(line) > LONGEST_LINE:
        return None
    try:
        return as_id(as_object(json.loads(line.decode("utf-8-sig")), name="The line"))
    except (ValueError, RecursionError):
        return None


def as_object(found: object, *, name: str) -> Mapping[str, object]:
    """
    Return a JSON value that must be an object.

    Args:
        found: What JSON gave.
        name: What to call it in the error.

    Raises:
        LineError: If it is anything else.
    """
    if not isinstance(found, dict):
        raise LineError(f"{name} must be an object in braces.")
    return found


def as_id(line: Mapping[str, object]) -> str | int:
    """
    Return a line's id.

    Args:
        line: The line's object.

    Raises:
        LineError: If there is none, or it is neither a text nor a whole number.
    """
    found = line.get("id")
    # bool is a kind of int in Python.
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise LineError("id must be a text or a whole number.")
    return found


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise LineError(f'The key "{name[:40]}" is there twice.')
        found[name] = value
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise LineError(f"{name} is not a number that can be measured.")
