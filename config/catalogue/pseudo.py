"""
Pseudo-languages: English in disguise, so that anyone sees what is not translated.

The long one doubles vowels (about 40 % more, as German or Finnish need), puts accents on them,
and brackets each text: what has no brackets on a page did not go through a catalogue. The other
one turns the direction of writing round.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from django.utils.translation import to_locale

from config.catalogue.files import machine_file
from config.catalogue.message import Message
from config.languages import LONG, RIGHT_TO_LEFT

BEGIN, END = (
    "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}",
    "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}",
)
# Between two marks, so that a number beside the words stands where Arabic or Hebrew has it.
RIGHT_TO_LEFT_OVERRIDE, POP = "\u200f\u202e", "\u202c\u200f"
# Places for values, tags, entities, doubled percent signs and numbers stay as they are.
KEPT = re.compile(r"(%\(\w+\)[a-z]|%%|\{[^{}]*\}|<[^<>]*>|&#?\w+;|\d+(?:[.,:]\d+)*)")
LETTER = re.compile(r"[^\W\d_]")
VOWEL = re.compile(r"[aeiouyAEIOUY]")
ACCENTS = str.maketrans("aeiouyAEIOUYcnrsCNRS", "åéîöûýÅÉÎÖÛÝçñŕšÇÑŔŠ")


def long(text: str) -> str:
    """Return a text made longer, accented and put in brackets."""
    return f"{BEGIN}{_each(text, _stretched)}{END}"


def right_to_left(text: str) -> str:
    """Return a text whose words run from right to left."""
    return _each(text, _turned)


def write_pseudo_catalogues(messages: Iterable[Message], *, folder: Path) -> None:
    """Write a catalogue for each pseudo-language, where ``LOCALE_PATHS`` finds it."""
    every = sorted(set(messages))
    for (code, _name), disguise in ((LONG, long), (RIGHT_TO_LEFT, right_to_left)):
        translations = {
            each: [disguise(form) for form in (each.singular, each.plural) if form]
            for each in every
        }
        where = folder / to_locale(code) / "LC_MESSAGES" / "django.mo"
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_bytes(machine_file(translations))


def _each(text: str, disguise: Callable[[str], str]) -> str:
    parts = KEPT.split(text)
    return "".join(part if KEPT.fullmatch(part) else disguise(part) for part in parts)


def _stretched(words: str) -> str:
    return VOWEL.sub(lambda vowel: 2 * vowel.group(), words).translate(ACCENTS)


def _turned(words: str) -> str:
    inner = words.strip()
    if not LETTER.search(inner):
        return words
    return words.replace(inner, f"{RIGHT_TO_LEFT_OVERRIDE}{inner}{POP}")
