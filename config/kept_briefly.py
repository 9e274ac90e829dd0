"""Values that are dear to read and seldom change: kept in each process for some seconds."""

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from django.utils.translation import get_language

T = TypeVar("T")


class KeptBriefly(Generic[T]):
    """
    Calls a function at most once in so many seconds for each language, in each process.

    A change counts everywhere when the seconds are over, however it was made: by another process,
    on another host, by hand in the database. Nothing has to tell anybody.
    """

    def __init__(
        self, read: Callable[[], T], *, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.seconds = seconds
        self._read = read
        self._clock = clock
        self._kept: dict[str, tuple[float, T]] = {}

    def __call__(self) -> T:
        """Return the value, read now if there is none or it is too old."""
        language, now = get_language(), self._clock()
        read_at, value = self._kept.get(language, (None, None))
        if value is None or read_at is None or now - read_at >= self.seconds:
            value = self._read()
            self._kept[language] = now, value
        return value

    def clear(self) -> None:
        """Forget it, so that the next call reads."""
        self._kept.clear()
