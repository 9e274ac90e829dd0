"""Reading places and directions: in the world, on a part of the body, or between two."""

from assessment.figures.posture import Between, OnSegment, Place
from assessment.figures.reader import Reader, is_list
from assessment.figures.skeleton import FRAMES, POINTS

BETWEEN = "mix"


def read_place(reader: Reader, where: str, value: object) -> Place | None:
    """Return a position: ``[x, y, z]``, ``[part, [x, y, z]]`` or ``["mix", one, other, share]``."""
    return _read(reader, where, value, known=POINTS)


def read_direction(reader: Reader, where: str, value: object) -> Place | None:
    """Return a direction, written like a position; a joint has no direction of its own."""
    found = _read(reader, where, value, known=FRAMES)
    if found in (None, (0.0, 0.0, 0.0)) or (
        isinstance(found, OnSegment) and found.offset == (0.0, 0.0, 0.0)
    ):
        if found is not None:
            reader.refuse(where, value, "points nowhere")
        return None
    return found


def _read(reader: Reader, where: str, value: object, *, known: frozenset[str]) -> Place | None:
    if not is_list(value) or not value or not isinstance(value[0], str):
        return reader.vector(where, value)
    if value[0] == BETWEEN:
        return _read_between(reader, where, value, known=known)
    if len(value) != 2:
        reader.refuse(where, value, "is not a part and three numbers")
        return None
    segment = reader.name(where, value[0], known=known)
    offset = reader.vector(where, value[1])
    return None if segment is None or offset is None else OnSegment(segment, offset)


def _read_between(
    reader: Reader, where: str, value: object, *, known: frozenset[str]
) -> Place | None:
    if not is_list(value) or len(value) != 4:
        reader.refuse(where, value, "is not two places and a share")
        return None
    start = _read(reader, where, value[1], known=known)
    end = _read(reader, where, value[2], known=known)
    share = reader.number(where, value[3], limits=(0, 1))
    return None if start is None or end is None or share is None else Between(start, end, share)
