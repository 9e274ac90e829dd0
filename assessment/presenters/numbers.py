"""Numbers as they stand in a sum worked by hand."""

from collections.abc import Iterable

from assessment.domain.rounding import round_half_up

MINUS = "\N{MINUS SIGN}"


def decimal_text(number: float, *, places: int = 3) -> str:
    """Return a number with a fixed count of decimals, halves up."""
    scale = 10**places
    return f"{round_half_up(number * scale) / scale:.{places}f}".replace("-", MINUS)


def short_text(number: float) -> str:
    """Return a number of the content as it was written there."""
    return f"{number:g}".replace("-", MINUS)


def sum_text(terms: Iterable[str]) -> str:
    """Join terms by plus signs."""
    return " + ".join(terms)


def in_brackets(text: str) -> str:
    """Put a negative number in brackets, as it has to stand after another sign."""
    return f"({text})" if text.startswith(MINUS) else text
