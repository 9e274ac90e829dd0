"""Values as this person reads and types them: decimal point or comma, centimetres or inches."""

from django.utils.formats import get_format
from django.utils.translation import get_language_bidi

from assessment.domain.length_units import (
    LengthUnit,
    current_length_unit,
    inch_bounds,
    inches,
    survives,
)
from assessment.domain.protocol import Movement, Unit
from config.remembered import remembered

# What stands between these has a direction of its own: that of its first letter.
ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
MINUS = "\N{MINUS SIGN}"


def number_text(number: float) -> str:
    """Return a number with at most one decimal, as the language writes it: 32.5, or 32,5."""
    return _written(f"{number:.1f}".removesuffix(".0"))


@remembered(most=2000)
def shown_value(value: float, unit: Unit) -> str:
    """Return a value with its unit: 32.5°, 8 cm, or 3.1 in for who measures in inches."""
    return in_reading_order(f"{shown_number(value, unit)} {shown_unit(unit)}".strip())


def shown_number(value: float, unit: Unit) -> str:
    """Return a value beside which its unit stands; only degrees bring their sign along."""
    if unit is Unit.DEGREES:
        return f"{number_text(value)}°"
    is_inches = current_length_unit() is LengthUnit.INCHES
    return number_text(inches(value) if is_inches else value)


def shown_unit(unit: Unit) -> str:
    """Return the unit beside a column of numbers; degrees stand at each."""
    return "" if unit is Unit.DEGREES else current_length_unit().value


def in_reading_order(text: str) -> str:
    """Keep minus, number and unit in their order among words that run from right to left."""
    return f"{ISOLATE}{text}{POP}" if get_language_bidi() else text


def bounds_of(movement: Movement) -> tuple[str, str]:
    """Return the least and the greatest value that may be typed."""
    low, high = movement.low, movement.high
    if is_in_inches(movement):
        low, high = inch_bounds(low, high)
    return f"{low:g}", f"{high:g}"


def typed_value(value: float, *, movement: Movement) -> str:
    """Return a stored value as the person would type it again, without changing it."""
    if not is_in_inches(movement):
        return f"{value:g}"
    return f"{inches(value):g}" if survives(value) else f"{value:g} cm"


def is_in_inches(movement: Movement) -> bool:
    """Whether this person measures this movement in inches."""
    return movement.unit is Unit.CENTIMETRES and current_length_unit() is LengthUnit.INCHES


def _written(number: str) -> str:
    return number.replace("-", MINUS).replace(".", get_format("DECIMAL_SEPARATOR"))
