"""
Sentences of the pure core in the reader's language, without knowing who translates.

The core stays free of Django: whoever serves a request lends it a translator for that
time. Outside of one (tests, commands) the English text is its own translation.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translator:
    """
    How a text, and a text that counts something, is said in the reader's language.

    ``number`` writes a number with the decimals that it has, after a point or a comma.
    """

    one: Callable[[str], str]
    counted: Callable[[str, str, int], str]
    number: Callable[[float], str] = "{:g}".format


def _same(text: str) -> str:
    return text


def _english(singular: str, plural: str, number: int) -> str:
    return singular if number == 1 else plural


ENGLISH = Translator(one=_same, counted=_english)

_translator: ContextVar[Translator] = ContextVar("translator", default=ENGLISH)


def mark(text: str) -> str:
    """
    Mark a text of a table or a constant for translation, and return it as it is.

    Args:
        text: The English text; ``say`` translates it where it is used.

    Returns:
        The same text.
    """
    return text


def mark_count(singular: str, plural: str) -> tuple[str, str]:
    """
    Mark the texts of a table that count something, and return them as they are.

    Args:
        singular: The English text for one.
        plural: The English text for any other number, with its places.

    Returns:
        Both texts; ``say_count(*texts, number)`` translates them where they are used.
    """
    return singular, plural


def say(text: str) -> str:
    """
    Return a text in the reader's language.

    Args:
        text: The English text, with named places for values ("{name}"). Values are put in
            after this call, with ``format``, so that a translation may move them.

    Returns:
        Its translation, or the text itself where there is none.

    >>> say("{count} of {all}").format(count=3, all=7)
    '3 of 7'
    """
    # gettext answers "" with the header of the catalogue.
    return _translator.get().one(text) if text else ""


def say_count(singular: str, plural: str, number: int) -> str:
    """
    Return the text for a number in the reader's language, whose plurals may be many.

    Args:
        singular: The English text for one.
        plural: The English text for any other number, with its places.
        number: How many there are, without a unit.

    Returns:
        The translation of the form that fits the number.

    >>> say_count("{n} day", "{n} days", 1).format(n=1)
    '1 day'
    """
    return _translator.get().counted(singular, plural, number)


def say_number(number: float) -> str:
    """
    Return a number as the reader's language writes it.

    Args:
        number: A number that needs no unit, or has it beside it.

    Returns:
        The number with a decimal point or comma, and no decimals where it is whole.

    >>> say_number(20.5), say_number(20.0)
    ('20.5', '20')
    """
    return _translator.get().number(number)


@contextmanager
def translated_by(translator: Translator) -> Iterator[None]:
    """
    Lend the core a translator for as long as the block lasts.

    Args:
        translator: What knows the reader's language.

    Yields:
        Nothing.
    """
    token = _translator.set(translator)
    try:
        yield
    finally:
        _translator.reset(token)
