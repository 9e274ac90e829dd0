"""
Texts prepared once and filled in for each person.

Most of a page is the same for everybody. It is rendered for the first person who asks and cut
at that person's own values, which are random and so cannot stand in it by chance; whoever asks
next gets the pieces with their own values between them.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock

Pieces = tuple[str | int, ...]

# Shorter ones might be part of a word.
SHORTEST_VALUE = 16


def cut(text: str, values: Sequence[str]) -> Pieces:
    """
    Cut a text at the values: a number stands for the value of that place.

    Raises:
        ValueError: If a value is too short to be told from the words around it.
    """
    if any(len(value) < SHORTEST_VALUE for value in values):
        raise ValueError(f"a value of fewer than {SHORTEST_VALUE} characters")
    if not values:
        return (text,)
    places = {value: place for place, value in enumerate(values)}
    parts = re.split("(" + "|".join(map(re.escape, values)) + ")", text)
    return tuple(places.get(part, part) for part in parts)


def joined(pieces: Pieces, *, values: Sequence[str]) -> str:
    """Put values into their places."""
    return "".join([values[each] if isinstance(each, int) else each for each in pieces])


class PreparedTexts:
    """The texts most asked for, by whatever they depend on; safe to use from several threads."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Pieces] = OrderedDict()
        self._lock = Lock()

    def filled(self, key: Hashable, *, values: Sequence[str], make: Callable[[], str]) -> str:
        """Return the text of this key with these values in it, made now if it is the first."""
        return joined(self.pieces(key, make=lambda: cut(make(), values)), values=values)

    def pieces(self, key: Hashable, *, make: Callable[[], Pieces]) -> Pieces:
        """Return the text of this key in pieces."""
        with self._lock:
            pieces = self._kept.get(key)
            if pieces is not None:
                self._kept.move_to_end(key)
                return pieces
        pieces = make()
        self._keep(key, pieces)
        return pieces

    def _keep(self, key: Hashable, pieces: Pieces) -> None:
        with self._lock:
            self._kept[key] = pieces
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        """Forget them all."""
        with self._lock:
            self._kept.clear()
