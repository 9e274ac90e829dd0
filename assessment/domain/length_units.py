"""
Centimetres and inches: what is stored, what is typed and what is shown.

Lengths are stored and compared in centimetres. Both are read to a tenth: 0.1 inch is about
0.25 cm, so a length typed in tenths of an inch survives being stored in tenths of a centimetre.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from assessment.domain.rounding import round_half_up

# Exactly, by the international yard and pound agreement of 1959.
CENTIMETRES_PER_INCH = 2.54


class LengthUnit(StrEnum):
    """The unit that lengths are typed and shown in."""

    CENTIMETRES = "cm"
    INCHES = "in"


_current: ContextVar[LengthUnit] = ContextVar("length_unit", default=LengthUnit.CENTIMETRES)


def current_length_unit() -> LengthUnit:
    """
    Return the unit of whoever is being answered.

    Returns:
        Centimetres, unless ``lengths_in`` says otherwise.
    """
    return _current.get()


@contextmanager
def lengths_in(unit: LengthUnit) -> Iterator[None]:
    """
    Type and show lengths in a unit for as long as the block lasts.

    Args:
        unit: The person's unit.

    Yields:
        Nothing.
    """
    token = _current.set(unit)
    try:
        yield
    finally:
        _current.reset(token)


def inches(centimetres: float) -> float:
    """
    Return a length in inches, to a tenth, halves up.

    Args:
        centimetres: A length in cm.

    Returns:
        The length in inches.

    >>> inches(12.0)
    4.7
    """
    return round_half_up(centimetres / CENTIMETRES_PER_INCH * 10) / 10


def centimetres(inches: float) -> float:
    """
    Return a length in centimetres, to a tenth, halves up.

    Args:
        inches: A length in inches.

    Returns:
        The length in cm.

    >>> centimetres(4.7)
    11.9
    """
    return round_half_up(inches * CENTIMETRES_PER_INCH * 10) / 10


def survives(length: float) -> bool:
    """
    Tell whether a length shown in inches and typed as shown is stored as it was.

    Args:
        length: A stored length in cm.

    Returns:
        False for a length that was typed in centimetres between two tenths of an inch.
    """
    return centimetres(inches(length)) == length


def inch_bounds(low: float, high: float) -> tuple[float, float]:
    """
    Return bounds in tenths of an inch that are not outside the ones in centimetres.

    Args:
        low: The least length in cm.
        high: The greatest length in cm.

    Returns:
        The least and the greatest in inches.
    """
    least = math.ceil(low / CENTIMETRES_PER_INCH * 10) / 10
    return least, math.floor(high / CENTIMETRES_PER_INCH * 10) / 10
