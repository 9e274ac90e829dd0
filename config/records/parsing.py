"""JSON text to JSON values, more strictly than ``json`` does by itself."""

import json
from typing import NoReturn

from django.utils.translation import gettext


class RecordError(ValueError):
    """What is wrong with a file, and where in it, in a sentence."""


def parse_json(text: bytes) -> object:
    """
    Parse JSON that has no NaN, no key twice and no deep nest.

    Raises:
        RecordError: If it is not such JSON.
    """
    try:
        # A file saved on Windows may begin with a byte order mark.
        found: object = json.loads(
            text.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_refuse
        )
        # An escape can name half of a character, which no database and no page can hold.
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeError:
        raise RecordError(gettext("The file is not UTF-8 text.")) from None
    except json.JSONDecodeError as error:
        sentence = gettext("The file is not JSON (see line {line}).")
        raise RecordError(sentence.format(line=error.lineno)) from None
    except RecursionError:
        raise RecordError(gettext("The file is nested too deeply.")) from None
    except RecordError:
        raise
    except ValueError:
        # The one ValueError left is Python's limit on the digits of a whole number.
        raise RecordError(gettext("The file holds a number with too many digits.")) from None
    return found


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise RecordError(gettext("The file has an entry twice in one place."))
    return found


def _refuse(name: str) -> NoReturn:
    raise RecordError(gettext("{name} is not a number.").format(name=name))
