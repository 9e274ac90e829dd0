"""Words that are made once: the last answers of a function that speaks the reader's language."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.utils.translation import get_language

from assessment.domain.length_units import current_length_unit

Given = ParamSpec("Given")
Said = TypeVar("Said")

_FORGETTING: list[Callable[[], None]] = []


def remembered(*, most: int) -> Callable[[Callable[Given, Said]], Callable[Given, Said]]:
    """
    Keep the answers of a pure function, in each language and unit of length.

    Args:
        most: How many to keep; the one longest unasked makes room.

    Returns:
        A decorator. The function's arguments are values, and none of them names a person.
    """

    def decorated(function: Callable[Given, Said]) -> Callable[Given, Said]:
        @functools.lru_cache(maxsize=most)
        def kept(reader: object, *args: Given.args, **kwargs: Given.kwargs) -> Said:
            return function(*args, **kwargs)

        @functools.wraps(function)
        def asked(*args: Given.args, **kwargs: Given.kwargs) -> Said:
            return kept((get_language(), current_length_unit()), *args, **kwargs)  # type: ignore[arg-type]

        _FORGETTING.append(kept.cache_clear)
        return asked

    return decorated


def forget() -> None:
    """Forget everything, as for catalogues that are read anew."""
    for clear in _FORGETTING:
        clear()
