"""Read movements.toml: what is measured, in walking order, and what each movement weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assessment.domain.protocol import Movement, Place, Role, Source, Unit
from assessment.domain.zones import Zone
from assessment.edition_files.levels import read_levels
from config.content_files.entry import Entry
from config.content_files.known import Known
from config.content_files.opening import open_toml, spoken

DIRECTIONS = (1, -1)


@dataclass(frozen=True, slots=True)
class MovementsFile:
    """The file's own title, and its movements by slug in the file's order."""

    title: str
    movements: Known[Movement]


def read_movements(path: Path, *, sources: Known[Source], problems: list[str]) -> MovementsFile:
    """Return the movements, each checked by itself and against the sources."""
    document = open_toml(path, problems=problems)
    if document is None:
        return MovementsFile(title="", movements=Known(values={}, names=None))
    title = document.text("title")
    entries = document.tables("movement", called="movement", by="slug")
    document.close()
    names: set[str] = set()
    values: dict[str, Movement] = {}
    for entry in entries:
        movement = _movement(entry, sources=sources)
        if movement.slug in names:
            entry.refuse("slug", because="is used by an earlier movement too")
        names.add(movement.slug)
        if entry.sound:
            values[movement.slug] = movement
    known = Known(values=values, names=frozenset(names))
    if document.sound and known.complete:
        problems.extend(f"{spoken(path)}, {line}" for line in _between(values))
    return MovementsFile(title=title, movements=known)


def _movement(entry: Entry, *, sources: Known[Source]) -> Movement:
    role = entry.choice("role", among=Role)
    low, high = entry.pair("bounds")
    direction = _direction(entry)
    movement = Movement(
        slug=entry.text("slug"),
        title=entry.text("title"),
        purpose=entry.text("purpose"),
        place=entry.choice("place", among=Place),
        unit=entry.choice("unit", among=Unit),
        per_side=entry.flag("per_side"),
        direction=direction,
        weights=_weights(entry),
        role=role,
        stands_in_for=_stands_in_for(entry, role=role),
        low=low,
        high=high,
        change_threshold=entry.positive("change_threshold"),
        side_threshold=entry.positive("side_threshold"),
        levels=read_levels(entry, low=low, high=high, direction=direction),
        steps=entry.some_texts("steps"),
        watch_outs=entry.some_texts("watch_outs"),
        stop_if=entry.text("stop_if"),
        eye=entry.text("eye"),
        tape=entry.optional_text("tape"),
        phone=entry.optional_text("phone"),
        sources=_sources(entry, sources=sources),
    )
    entry.close()
    return movement


def _direction(entry: Entry) -> int:
    direction = entry.whole("direction")
    if "direction" not in entry.faulty and direction not in DIRECTIONS:
        entry.refuse("direction", because=f"must be 1 or -1, but is {direction}")
    return direction


def _weights(entry: Entry) -> Mapping[Zone, float]:
    table = entry.table("weights")
    zones = {zone.value: zone for zone in Zone}
    weights: dict[Zone, float] = {}
    for key in table.keys:
        weight = table.number(key)
        if key not in zones:
            table.refuse(key, because=f"is not a zone; the zones are {', '.join(zones)}")
        elif key not in table.faulty and weight <= 0:
            table.refuse(key, because=f"must be greater than 0, but is {weight:g}")
        else:
            weights[zones[key]] = weight
    if "weights" not in entry.faulty and not table.keys:
        entry.refuse("weights", because="must name at least one zone")
    return weights


def _stands_in_for(entry: Entry, *, role: Role) -> str | None:
    replaced = entry.optional_text("stands_in_for")
    if "role" in entry.faulty:
        return replaced
    if role is Role.ALTERNATE and not entry.has("stands_in_for"):
        entry.refuse("stands_in_for", because="is missing, and an alternate needs it")
    if role is not Role.ALTERNATE and replaced is not None:
        entry.refuse("stands_in_for", because="belongs to alternates only")
    return replaced


def _sources(entry: Entry, *, sources: Known[Source]) -> tuple[str, ...]:
    keys = entry.some_texts("sources")
    for key in keys:
        if not sources.knows(key):
            entry.refuse("sources", because=f"{key} is not a key of sources.csv")
    return keys


def _between(movements: Mapping[str, Movement]) -> list[str]:
    problems = []
    for movement in movements.values():
        replaced = movements.get(movement.stands_in_for or "")
        if movement.stands_in_for and (replaced is None or replaced.role is not Role.CORE):
            problems.append(
                f"movement {movement.slug}, stands_in_for: "
                f"{movement.stands_in_for} is not a core movement"
            )
    weighed = {
        zone
        for movement in movements.values()
        if movement.role is Role.CORE
        for zone in movement.weights
    }
    problems += [
        f"weights: no core movement weighs in the zone {zone}"
        for zone in Zone
        if zone not in weighed
    ]
    return problems
