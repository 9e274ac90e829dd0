"""Read exercises.toml: each exercise with what the recommender weighs and what people read."""

from collections.abc import Collection, Mapping

from assessment.domain.zones import Zone
from config.content_files.entry import Entry
from config.content_files.known import Known
from routines.domain.catalogue import (
    Caution,
    CautionAction,
    DoseMode,
    DoseRange,
    Exercise,
    Kind,
    Tempo,
    Variation,
)
from routines.domain.editorial import EvidenceSource, ExerciseContent
from routines.domain.limits import EQUIPMENT, KNOWN_LIMITS, POSITIONS

LEVELS = range(1, 4)
ZONES = {zone.value: zone for zone in Zone}


def read_exercise(entry: Entry, *, slug: str, sources: Known[EvidenceSource]) -> ExerciseContent:
    """Return one exercise; it is only good for use if the entry is sound afterwards."""
    content = ExerciseContent(
        exercise=_weighed(entry, slug=slug),
        aka=entry.texts("aka"),
        cue=entry.text("cue"),
        steps=some_texts(entry, "steps"),
        breathing=entry.text("breathing"),
        feel=entry.text("feel"),
        mistakes=entry.texts("mistakes"),
        why=entry.text("why"),
        sources=_sources(entry, sources=sources),
        evidence_note=entry.text("evidence_note"),
        equipment_optional=entry.texts("equipment_optional"),
        equipment_note=entry.optional_text("equipment_note") or "",
        start=entry.text("start"),
        end=entry.text("end"),
    )
    entry.close()
    return content


def _sources(entry: Entry, *, sources: Known[EvidenceSource]) -> tuple[str, ...]:
    keys = some_texts(entry, "sources")
    for key in keys:
        if not sources.knows(key):
            entry.refuse("sources", because=f"{key} is not a key of sources.toml")
    return keys


def some_texts(entry: Entry, key: str) -> tuple[str, ...]:
    """Return a list of texts that must not be empty."""
    texts = entry.texts(key)
    if key not in entry.faulty and not texts:
        entry.refuse(key, because="must not be empty")
    return texts


def known_text(entry: Entry, key: str, *, among: Collection[str]) -> str:
    """Return a text that must be one of a set of words."""
    text = entry.text(key)
    if key not in entry.faulty and text not in among:
        entry.refuse(key, because=f"must be one of {', '.join(sorted(among))}, but is {text!r}")
    return text


def _weighed(entry: Entry, *, slug: str) -> Exercise:
    per_side = entry.flag("per_side")
    alternating = entry.flag("alternating")
    if per_side and alternating:
        entry.refuse("alternating", because="cannot be true together with per_side")
    return Exercise(
        slug=slug,
        name=entry.text("name"),
        kind=entry.choice("kind", among=Kind),
        level=_level(entry),
        family=entry.text("family"),
        pattern=entry.text("pattern"),
        position=known_text(entry, "position", among=POSITIONS),
        equipment=_equipment(entry),
        floor_free=entry.flag("floor_free"),
        zones=_zones(entry),
        targets=frozenset(some_texts(entry, "targets")),
        per_side=per_side,
        alternating=alternating,
        setup_seconds=_at_least(entry, "setup_seconds", least=0),
        dose=_dose(entry),
        cautions=_cautions(entry),
        side_means=_side_means(entry, per_side=per_side),
        easier=_variation(entry, "easier"),
        harder=_variation(entry, "harder"),
    )


def _level(entry: Entry) -> int:
    level = entry.whole("level")
    if "level" not in entry.faulty and level not in LEVELS:
        entry.refuse("level", because=f"must be 1, 2 or 3, but is {level}")
    return level


def _equipment(entry: Entry) -> frozenset[str]:
    needed = entry.texts("equipment")
    for thing in needed:
        if thing not in EQUIPMENT:
            entry.refuse(
                "equipment",
                because=f"must be of {', '.join(sorted(EQUIPMENT))}, but names {thing!r}",
            )
    return frozenset(needed)


def _at_least(entry: Entry, key: str, *, least: int) -> int:
    number = entry.whole(key)
    if key not in entry.faulty and number < least:
        entry.refuse(key, because=f"must be {least} or more, but is {number}")
    return number


def _zones(entry: Entry) -> Mapping[Zone, float]:
    table = entry.table("zones")
    zones: dict[Zone, float] = {}
    for key in table.keys:
        weight = table.number(key)
        if key not in ZONES:
            table.refuse(key, because=f"is not a zone; the zones are {', '.join(ZONES)}")
        elif key not in table.faulty and not 0 < weight <= 1:
            table.refuse(key, because=f"must be above 0 and at most 1, but is {weight:g}")
        else:
            zones[ZONES[key]] = weight
    # Sums of tenths and twentieths are not exact in binary.
    if round(sum(zones.values()), 6) > 1:
        entry.refuse("zones", because=f"add up to {sum(zones.values()):g}, more than 1")
    if table.sound and not zones:
        entry.refuse("zones", because="must name at least one zone")
    return zones


def _dose(entry: Entry) -> DoseRange:
    table = entry.table("dose")
    mode = table.choice("mode", among=DoseMode)
    least, usual, most = (_at_least(table, key, least=1) for key in _DOSE_KEYS)
    if not table.faulty & set(_DOSE_KEYS) and not least <= usual <= most:
        table.refuse(
            "typical",
            because=f"must lie between minimum and maximum, but they are {least}, {usual}, {most}",
        )
    tempo = _tempo(table.table("tempo")) if table.has("tempo") else None
    if "mode" not in table.faulty and (mode is DoseMode.HOLD) is not (tempo is None):
        needs = "has no tempo" if tempo else "needs a tempo"
        table.refuse("tempo", because=f"does not go with the mode: {mode.value} {needs}")
    table.close()
    return DoseRange(mode=mode, minimum=least, typical=usual, maximum=most, tempo=tempo)


_DOSE_KEYS = ("minimum", "typical", "maximum")


def _tempo(table: Entry) -> Tempo:
    go, hold, back = (_at_least(table, key, least=0) for key in ("go", "hold", "back"))
    tempo = Tempo(go=go, hold=hold, back=back)
    if table.sound and tempo.seconds == 0:
        table.refuse("go", because="and the other two are 0: a tempo must take some seconds")
    table.close()
    return tempo


def _cautions(entry: Entry) -> tuple[Caution, ...]:
    if not entry.has("cautions"):
        return ()
    cautions: list[Caution] = []
    for table in entry.tables("cautions", called="caution", by="limit"):
        caution = Caution(
            limit=known_text(table, "limit", among=KNOWN_LIMITS),
            action=table.choice("action", among=CautionAction),
            note=table.text("note"),
        )
        table.close()
        if any(caution.limit == other.limit for other in cautions):
            table.refuse("limit", because="has a caution already")
        cautions.append(caution)
    return tuple(cautions)


def _side_means(entry: Entry, *, per_side: bool) -> Mapping[Zone, str]:
    if not entry.has("side_means"):
        return {}
    table = entry.table("side_means")
    meanings: dict[Zone, str] = {}
    for key in table.keys:
        meaning = table.text(key)
        if key in ZONES:
            meanings[ZONES[key]] = meaning
        else:
            table.refuse(key, because=f"is not a zone; the zones are {', '.join(ZONES)}")
    if meanings and not per_side:
        entry.refuse("side_means", because="belongs to exercises with per_side = true only")
    return meanings


def _variation(entry: Entry, key: str) -> Variation | None:
    if not entry.has(key):
        return None
    table = entry.table(key)
    variation = Variation(text=table.text("text"), exercise=table.optional_text("exercise"))
    table.close()
    return variation
