"""Reading one pose: its angles, its targets and what it rests on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from assessment.figures.flesh import PARTS
from assessment.figures.place_reading import read_direction
from assessment.figures.posture import (
    DEFAULT_BENDS,
    DEFAULT_TURNS,
    AtHeight,
    Facing,
    Hanging,
    Pin,
    Pose,
    Reach,
    Resting,
    Sole,
    Support,
)
from assessment.figures.reach_reading import read_foot, read_hand
from assessment.figures.reader import Reader, is_list
from assessment.figures.skeleton import BENDS, KNEELING_ANKLE, POINTS, SIDES, TURNINGS
from assessment.figures.vectors import ORIGIN, Vec

SOLE_KEYS = frozenset({"dir", "pitch"})
Table = Mapping[str, object]


@dataclass(slots=True)
class _Draft:
    """What is read so far; it becomes a pose at the end."""

    reader: Reader
    turns: dict[str, Vec] = field(default_factory=lambda: dict(DEFAULT_TURNS))
    bends: dict[str, float] = field(default_factory=lambda: dict(DEFAULT_BENDS))
    kneeling: set[str] = field(default_factory=set)
    soles: dict[str, Sole] = field(default_factory=dict)
    hands: dict[str, Reach] = field(default_factory=dict)
    feet: dict[str, Reach] = field(default_factory=dict)
    facing: dict[str, Facing] = field(default_factory=dict)
    support: Support = field(default_factory=Resting)
    pin: Pin | None = None
    root: Vec = ORIGIN
    is_via: bool = False


def read_pose(reader: Reader, table: Table, *, where: Callable[[str], str]) -> Pose:
    """
    Read a pose.

    Args:
        reader: Keeps what is refused.
        table: The pose's values over the shared ones.
        where: Says for a key which table it was written in.

    Returns:
        The pose; what was refused is as if it had not been written.
    """
    draft = _Draft(reader)
    for key, value in table.items():
        place = f"{where(key)}, {key}"
        read = _handler(key)
        if read is None:
            reader.refuse(where(key), key, "is not a known joint or key")
        else:
            read(draft, key, value, place)
    return Pose(
        turns=draft.turns,
        bends=draft.bends,
        kneeling=frozenset(draft.kneeling),
        soles=draft.soles,
        hands=draft.hands,
        feet=draft.feet,
        facing=draft.facing,
        support=draft.support,
        pin=draft.pin,
        root=draft.root,
        is_via=draft.is_via,
    )


Handler = Callable[[_Draft, str, object, str], None]


def _handler(key: str) -> Handler | None:
    if key in TURNINGS:
        return _read_turns
    if key in BENDS:
        return {"knee": _read_knee, "ankle": _read_ankle}.get(key[:-1], _read_bend)
    if key[-1:] in SIDES and key[:-1] in SIDED:
        return SIDED[key[:-1]]
    return SINGLE.get(key)


def _read_turns(draft: _Draft, key: str, value: object, where: str) -> None:
    angles = draft.reader.vector(where, value)
    if angles is None:
        return
    joint = TURNINGS[key]
    for angle, name, limits in zip(angles, joint.names, joint.limits, strict=True):
        if draft.reader.number(f"{where} {name}", angle, limits=limits) is None:
            return
    draft.turns[key] = angles


def _read_bend(draft: _Draft, key: str, value: object, where: str) -> None:
    hinge = BENDS[key]
    angle = draft.reader.number(f"{where} {hinge.name}", value, limits=hinge.limits)
    if angle is not None:
        draft.bends[key] = angle


def _read_knee(draft: _Draft, key: str, value: object, where: str) -> None:
    if value == "floor":
        draft.kneeling.add(key[-1])
    else:
        _read_bend(draft, key, value, where)


def _read_ankle(draft: _Draft, key: str, value: object, where: str) -> None:
    if value == "floor":
        draft.bends[key] = KNEELING_ANKLE
    elif value == "flat":
        draft.soles[key[-1]] = Sole()
    elif isinstance(value, Mapping):
        table = draft.reader.table(where, value, known=SOLE_KEYS)
        if table is not None:
            _read_sole(draft, key[-1], table, where)
    else:
        _read_bend(draft, key, value, where)


def _read_sole(draft: _Draft, side: str, table: Table, where: str) -> None:
    reader = draft.reader
    heading = None
    if "dir" in table:
        heading = reader.vector(f"{where} dir", table["dir"])
        if heading is not None and heading[0] == heading[2] == 0:
            reader.refuse(f"{where} dir", table["dir"], "points nowhere on the floor")
            return
    pitch = reader.number(f"{where} pitch", table.get("pitch", 0), limits=(-90, 60))
    draft.soles[side] = Sole(heading=heading, pitch=pitch or 0.0)


def _read_hand(draft: _Draft, key: str, value: object, where: str) -> None:
    reach = read_hand(draft.reader, where, value, side=key[-1])
    if reach is not None:
        draft.hands[key[-1]] = reach


def _read_foot(draft: _Draft, key: str, value: object, where: str) -> None:
    reach = read_foot(draft.reader, where, value, side=key[-1])
    if reach is not None:
        draft.feet[key[-1]] = reach


def _read_fingers(draft: _Draft, key: str, value: object, where: str) -> None:
    old = draft.facing.get(key[-1], Facing())
    draft.facing[key[-1]] = Facing(read_direction(draft.reader, where, value), old.palm)


def _read_palm(draft: _Draft, key: str, value: object, where: str) -> None:
    old = draft.facing.get(key[-1], Facing())
    draft.facing[key[-1]] = Facing(old.fingers, read_direction(draft.reader, where, value))


def _read_ground(draft: _Draft, key: str, value: object, where: str) -> None:
    reader = draft.reader
    if value == "none":
        draft.support = Hanging()
    elif isinstance(value, Mapping) and len(value) == 1:
        ((point, height),) = value.items()
        name = reader.name(where, point, known=frozenset(POINTS))
        number = reader.number(where, height)
        if name is not None and number is not None:
            draft.support = AtHeight(name, number)
    elif is_list(value) and value:
        parts = [reader.name(where, part, known=PARTS) for part in value]
        draft.support = Resting(tuple(part for part in parts if part is not None) or None)
    elif value != "lowest":
        reader.refuse(where, value, "is no support: a list of parts, a point's height or none")


def _read_pin(draft: _Draft, key: str, value: object, where: str) -> None:
    if not is_list(value) or len(value) != 3:
        draft.reader.refuse(where, value, "is not a point with its x and z")
        return
    point = draft.reader.name(where, value[0], known=frozenset(POINTS))
    spot = draft.reader.numbers(where, value[1:], count=2)
    if point is not None and spot is not None:
        draft.pin = Pin(point, *spot)


def _read_root(draft: _Draft, key: str, value: object, where: str) -> None:
    draft.root = draft.reader.vector(where, value) or ORIGIN


def _read_via(draft: _Draft, key: str, value: object, where: str) -> None:
    if isinstance(value, bool):
        draft.is_via = value
    else:
        draft.reader.refuse(where, value, "is neither true nor false")


SIDED: dict[str, Handler] = {
    "hand": _read_hand,
    "foot": _read_foot,
    "handdir": _read_fingers,
    "palm": _read_palm,
}
SINGLE: dict[str, Handler] = {
    "ground": _read_ground,
    "pin": _read_pin,
    "root": _read_root,
    "via": _read_via,
}
