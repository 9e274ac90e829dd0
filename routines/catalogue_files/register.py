"""Read the small files: the recommender's rules, the evidence register, the movements' wording."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from config.content_files.entry import Entry
from routines.catalogue_files.exercises import known_text
from routines.domain.catalogue import Rules
from routines.domain.editorial import EvidenceSource
from routines.domain.plan import MarkWords, MovementWords

STATUSES = frozenset({"VERIFIED", "SECONDARY", "DERIVED", "ESTIMATE", "UNVERIFIED"})
WHOLE_RULES = frozenset(field.name for field in fields(Rules) if field.type is int)
PLACE_OF_VALUE = "{value}"


def read_rules(document: Entry) -> tuple[Rules, Mapping[str, str]]:
    """Return the rules and what each means; every rule must be there."""
    values: dict[str, Any] = {}
    notes: dict[str, str] = {}
    for field in fields(Rules):
        table = document.table(field.name)
        number = table.whole("value") if field.name in WHOLE_RULES else table.number("value")
        if "value" not in table.faulty and number < 0:
            table.refuse("value", because=f"must be 0 or more, but is {number:g}")
        values[field.name] = number
        notes[field.name] = table.text("note")
        table.close()
    _check_rules(document, values)
    document.close()
    return Rules(**values), notes


def _check_rules(document: Entry, values: Mapping[str, Any]) -> None:
    if not document.sound:
        return
    if not values["need_slope"]:
        document.refuse("need_slope", because="must be above 0: needs are divided by it")
    if values["need_least"] > 1:
        document.refuse("need_least", because="must be at most 1, which is the full need")
    if not 0.5 <= values["tighter_share"] < 1:
        document.refuse("tighter_share", because="must be 0.5 or more, and less than 1")


def read_source(entry: Entry, *, key: str) -> EvidenceSource:
    """Return one entry of the evidence register."""
    source = EvidenceSource(
        key=key,
        status=known_text(entry, "status", among=STATUSES),
        citation=entry.text("citation"),
        claim=entry.text("claim"),
        url=entry.optional_text("url") or "",
        via=entry.optional_text("via") or "",
        strength=entry.optional_text("strength") or "",
    )
    entry.close()
    return source


def read_words(entry: Entry, *, targets: frozenset[str] | None) -> MovementWords:
    """Return how a movement is spoken of; its targets must be of ``targets``, if given."""
    words = MovementWords(
        finding=entry.text("finding"),
        targets=entry.texts("targets"),
        steers_side=entry.flag("steers_side"),
        beside_mark=_read_mark(entry.table("beside_mark")) if entry.has("beside_mark") else None,
    )
    entry.close()
    _check_place(entry, "finding", words.finding)
    for target in words.targets:
        if targets is not None and target not in targets:
            entry.refuse("targets", because=f"{target} is not a target of any exercise")
    return words


def _read_mark(entry: Entry) -> MarkWords:
    words = MarkWords(
        level=entry.text("level"),
        level_by_eye=entry.text("level_by_eye"),
        past=entry.text("past"),
    )
    entry.close()
    _check_place(entry, "past", words.past)
    return words


def _check_place(entry: Entry, key: str, text: str) -> None:
    if key not in entry.faulty and PLACE_OF_VALUE not in text:
        entry.refuse(key, because=f"must hold {PLACE_OF_VALUE}, for the number")
