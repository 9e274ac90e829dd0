"""
Figures as authors write them: what is drawn, in which poses, seen from where.

``parse_figure`` is the only way in. It says everything that is wrong with a table at once, so
that an author mends it in one go.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.figures.pose_reading import read_pose
from assessment.figures.posture import Pose
from assessment.figures.reader import Reader
from assessment.figures.scenery import Arrow, Glow, Measure, Prop, Zone
from assessment.figures.scenery_reading import (
    read_arrows,
    read_far,
    read_feel,
    read_measure,
    read_props,
)

__all__ = ["FigureSpec", "Pose", "parse_figure"]

LONGEST_ALT = 250
POSE_KEYS = frozenset({"base", "keys", "levels"})
ARROW_KEYS = frozenset({"arrow", "arrow_gap", "arrow_grow", "arrow_keys"})
FIGURE_KEYS = (
    frozenset({"title", "alt", "view", "zone", "props", "feel", "far", "measure"})
    | POSE_KEYS
    | ARROW_KEYS
)


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """
    One figure.

    Attributes:
        slug: The movement or exercise it shows.
        title: For people who edit.
        alt: What it shows, for people who do not see it.
        view: Azimuth and elevation of the camera in degrees.
        zone: The part of the body it is about.
        props: Things in the picture.
        feel: Spots where the movement is felt.
        arrow: Points whose ways are drawn.
        arrow_gap: How far beside the way, in cm; unset picks one.
        arrow_grow: Least length of an arrow in cm, so that a small movement shows.
        arrow_keys: First and last progress that arrows follow; unset is all of it.
        far: Limbs drawn paler; unset picks them by depth.
        keys: The poses from start to end.
        levels: The end pose at each level read by eye, least first.
        measure: What is measured.
    """

    slug: str
    title: str
    alt: str
    view: tuple[float, float]
    keys: tuple[Pose, ...]
    zone: Zone | None = None
    props: tuple[Prop, ...] = ()
    feel: tuple[Glow, ...] = ()
    arrow: tuple[Arrow, ...] = ()
    arrow_gap: float | None = None
    arrow_grow: float | None = None
    arrow_keys: tuple[float, float] | None = None
    far: tuple[str, ...] | None = None
    levels: tuple[Pose, ...] = ()
    measure: Measure | None = None


def parse_figure(
    slug: str, table: Mapping[str, object], *, problems: list[str]
) -> FigureSpec | None:
    """
    Read one figure.

    Args:
        slug: Its name in the file.
        table: Its table.
        problems: Gets a sentence for everything that is wrong: figure, place, value, limit.

    Returns:
        The figure, or ``None`` if anything is wrong with it.
    """
    reader = Reader(slug)
    reader.table("figure", table, known=FIGURE_KEYS)
    view = reader.numbers("view", table.get("view"), count=2) or (0.0, 0.0)
    keys, levels = _read_poses(reader, table)
    spec = FigureSpec(
        slug=slug,
        title=reader.text("title", table.get("title")) or "",
        alt=_read_alt(reader, table.get("alt")),
        view=(view[0], view[1]),
        zone=_read_zone(reader, table.get("zone")),
        props=read_props(reader, table.get("props", [])),
        feel=read_feel(reader, table.get("feel", [])),
        arrow=read_arrows(reader, table.get("arrow", [])),
        arrow_gap=_read_optional(reader, table, "arrow_gap", limits=(-80, 80)),
        arrow_grow=_read_optional(reader, table, "arrow_grow", limits=(1, 80)),
        arrow_keys=_read_arrow_keys(reader, table, last=len(keys) - 1),
        far=read_far(reader, table["far"]) if "far" in table else None,
        keys=keys,
        levels=levels,
        measure=read_measure(reader, table["measure"]) if "measure" in table else None,
    )
    problems.extend(reader.problems)
    return None if reader.problems else spec


def _read_poses(
    reader: Reader, table: Mapping[str, object]
) -> tuple[tuple[Pose, ...], tuple[Pose, ...]]:
    base = _as_table(reader, "base", table.get("base", {}))
    rows = reader.rows("keys", table.get("keys"))
    own = [_as_table(reader, f"key {index}", row) for index, row in enumerate(rows, start=1)]
    if not own:
        reader.refuse("keys", table.get("keys"), "has no pose")
        return (), ()
    keys = [
        _read_over(reader, {"base": base, f"key {index}": row})
        for index, row in enumerate(own, start=1)
    ]
    last = {"base": base, f"key {len(own)}": own[-1]}
    levels = [
        _read_over(reader, last | {f"level {index}": _as_table(reader, f"level {index}", row)})
        for index, row in enumerate(reader.rows("levels", table.get("levels", [])), start=1)
    ]
    return tuple(keys), tuple(levels)


def _read_over(reader: Reader, layers: Mapping[str, Mapping[str, object]]) -> Pose:
    """Read the values of several tables, the later ones over the earlier."""
    merged: dict[str, object] = {}
    origin: dict[str, str] = {}
    for name, layer in layers.items():
        merged |= layer
        origin |= dict.fromkeys(layer, name)
    return read_pose(reader, merged, where=lambda key: origin[key])


def _as_table(reader: Reader, where: str, value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return value
    reader.refuse(where, value, "is not a table")
    return {}


def _read_alt(reader: Reader, value: object) -> str:
    alt = reader.text("alt", value) or ""
    if len(alt) > LONGEST_ALT:
        reader.refuse("alt", f"{alt[:20]}…", f"is longer than {LONGEST_ALT} letters")
    return alt


def _read_zone(reader: Reader, value: object) -> Zone | None:
    name = reader.name("zone", value, known=frozenset(Zone))
    return None if name is None else Zone(name)


def _read_optional(
    reader: Reader, table: Mapping[str, object], key: str, *, limits: tuple[float, float]
) -> float | None:
    return reader.number(key, table[key], limits=limits) if key in table else None


def _read_arrow_keys(
    reader: Reader, table: Mapping[str, object], *, last: int
) -> tuple[float, float] | None:
    if "arrow_keys" not in table:
        return None
    found = reader.numbers("arrow_keys", table["arrow_keys"], count=2)
    if found is None:
        return None
    if not all(0 <= progress <= last for progress in found) or found[0] == found[1]:
        reader.refuse("arrow_keys", table["arrow_keys"], f"is no way within 0 to {last}")
    return (found[0], found[1])
