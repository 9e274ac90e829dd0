"""Reading what a figure shows besides the body: props, glow, arrows and what is measured."""

from collections.abc import Callable, Mapping

from assessment.figures.place_reading import read_place
from assessment.figures.posture import Between, OnSegment
from assessment.figures.reader import Reader, is_list
from assessment.figures.scenery import FLOOR, Arrow, Glow, Measure, MeasureKind, Prop
from assessment.figures.skeleton import FRAMES, LIMB_SEGMENTS, POINTS
from assessment.figures.vectors import ORIGIN, Vec

# How many numbers, or how many triples, may follow each name.
NUMBERED_PROPS: dict[str, range] = {
    "mat": range(1),
    "stool": range(1),
    "chair": range(1),
    "wall": range(1, 3),
    "wallback": range(2),
    "post": range(3, 4),
    "pillow": range(3, 4),
    "roller": range(3, 4),
    "towel": range(3, 4),
    "dial": range(4, 5),
}
TRIPLE_PROPS = frozenset({"box", "tape"})
HELD_PROPS = frozenset({"stick", "strap", "roll"})
PHONE_FACES = frozenset({"x", "-x", "z", "-z"})
PROP_KINDS = TRIPLE_PROPS | HELD_PROPS | {"phone", *NUMBERED_PROPS}
STICK_ENDS = frozenset({"stick0", "stick1"})
MEASURE_KEYS = frozenset({"kind", "at", "from", "to", "more", "aside"})
ASIDE = (-40.0, 40.0)
FAR_UNITS = frozenset(unit + side for unit in ("thigh", "shank", "uarm", "farm") for side in "RL")


def read_props(reader: Reader, value: object) -> tuple[Prop, ...]:
    """Return the sound props of a list."""
    found: list[Prop] = []
    for row in reader.rows("props", value):
        parts = row if is_list(row) else (row,)
        kind = reader.name("props", parts[0] if parts else row, known=PROP_KINDS)
        if kind is not None and _is_sound(reader, kind, list(parts[1:])):
            found.append(row if isinstance(row, str) else _frozen_row(row))
    return tuple(found)


def read_feel(reader: Reader, value: object) -> tuple[Glow, ...]:
    """Return the spots that glow; a limb's name without a side stands for both sides."""
    found: list[Glow] = []
    for row in reader.rows("feel", value):
        if not is_list(row) or len(row) != 3:
            reader.refuse("feel", row, "is not a part, three numbers and a radius")
            continue
        segment = reader.name("feel", row[0], known=FRAMES | frozenset(LIMB_SEGMENTS))
        offset = reader.vector("feel", row[1])
        radius = reader.number("feel radius", row[2], limits=(1, 40))
        if segment is None or offset is None or radius is None:
            continue
        sides = ("R", "L") if segment in LIMB_SEGMENTS else ("",)
        found += [Glow(segment + side, offset, radius) for side in sides]
    return tuple(found)


def read_arrows(reader: Reader, value: object) -> tuple[Arrow, ...]:
    """Return the points whose ways are drawn."""
    found: list[Arrow] = []
    for row in reader.rows("arrow", value):
        point = row[0] if is_list(row) and len(row) == 2 else row
        name = reader.name("arrow", point, known=POINTS | STICK_ENDS)
        if name is None:
            continue
        if point is row:
            found.append(name)
        elif is_list(row):
            pivot = reader.name("arrow", row[1], known=POINTS)
            found += [] if pivot is None else [(name, pivot)]
    return tuple(found)


def read_far(reader: Reader, value: object) -> tuple[str, ...]:
    """Return the limbs that are drawn paler."""
    names = [reader.name("far", row, known=FAR_UNITS) for row in reader.rows("far", value)]
    return tuple(name for name in names if name is not None)


def read_measure(reader: Reader, value: object) -> Measure | None:
    """Return what is measured."""
    table = reader.table("measure", value, known=MEASURE_KEYS)
    if table is None:
        return None
    kinds = frozenset(MeasureKind)
    kind = reader.name("measure kind", table.get("kind"), known=kinds)
    start = _read_end(reader, "measure from", table.get("from"))
    if kind is None or start is None:
        return None
    if kind == MeasureKind.LENGTH:
        return _read_length(reader, table, start=start)
    end = _read_end(reader, "measure to", table.get("to"))
    at = _read_end(reader, "measure at", table.get("at"))
    return None if end is None or at is None else Measure(MeasureKind.ANGLE, start, end, at)


def _read_length(
    reader: Reader, table: Mapping[str, object], *, start: OnSegment | Vec
) -> Measure | None:
    to, more, aside = (table.get(key) for key in ("to", "more", "aside"))
    end = FLOOR if to == FLOOR else _read_end(reader, "measure to", to)
    if end is None:
        return None
    return Measure(
        MeasureKind.LENGTH,
        start,
        end,
        more=None if more is None else reader.vector("measure more", more),
        aside=None if aside is None else reader.number("measure aside", aside, limits=ASIDE),
    )


def _read_end(reader: Reader, where: str, value: object) -> OnSegment | Vec | None:
    if isinstance(value, str):
        name = reader.name(where, value, known=POINTS)
        return None if name is None else OnSegment(name, ORIGIN)
    place = read_place(reader, where, value)
    if isinstance(place, Between):
        reader.refuse(where, value, "is not one place")
        return None
    return place


def _is_sound(reader: Reader, kind: str, parts: list[object]) -> bool:
    where = f"props, {kind}"
    if kind in NUMBERED_PROPS:
        counts = NUMBERED_PROPS[kind]
        if len(parts) not in counts:
            wanted = " or ".join(str(count) for count in counts)
            reader.refuse(where, parts, f"needs {wanted} numbers")
            return False
        return all(reader.number(where, part) is not None for part in parts)
    if kind == "phone":
        return _is_phone(reader, where, parts)
    if len(parts) != 2:
        reader.refuse(where, parts, "needs two places")
        return False
    read: Callable[[Reader, str, object], object] = (
        read_place if kind in HELD_PROPS else lambda reader, where, part: reader.vector(where, part)
    )
    return all(read(reader, where, part) is not None for part in parts)


def _is_phone(reader: Reader, where: str, parts: list[object]) -> bool:
    if len(parts) not in {2, 3}:
        reader.refuse(where, parts, "needs a part, three numbers and an axis")
        return False
    return (
        reader.name(where, parts[0], known=FRAMES) is not None
        and reader.vector(where, parts[1]) is not None
        and reader.name(where, parts[2] if len(parts) == 3 else "x", known=PHONE_FACES) is not None
    )


def _frozen_row(row: object) -> tuple[object, ...]:
    parts = row if is_list(row) else ()
    return tuple(_frozen_row(part) if is_list(part) else part for part in parts)
