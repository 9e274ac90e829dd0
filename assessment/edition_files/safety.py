"""Read safety.toml: the stop lists, the limits with the movements they leave out, the advice."""

from collections.abc import Mapping
from pathlib import Path

from assessment.domain.protocol import Movement
from assessment.domain.safety import Limit, Safety, StopList
from config.content_files.entry import Entry
from config.content_files.known import Known
from config.content_files.opening import open_toml

# The safety page asks exactly these, the most urgent first.
STOP_LISTS = ("emergency", "see_first")

NOTHING = Safety(stop_lists=(), limits=(), advice={}, stop_rules=(), disclaimer="")


def read_safety(path: Path, *, movements: Known[Movement], problems: list[str]) -> Safety:
    """Return the safety content, with every reference to a movement or a limit checked."""
    document = open_toml(path, problems=problems)
    if document is None:
        return NOTHING
    stop_lists = tuple(
        _stop_list(entry) for entry in document.tables("stop_list", called="list", by="slug")
    )
    slugs = tuple(stop_list.slug for stop_list in stop_lists)
    if document.sound and slugs != STOP_LISTS:
        document.refuse(
            "stop_list", because=f"must be {' and '.join(STOP_LISTS)}, but is {' and '.join(slugs)}"
        )
    limits = _limits(document, movements=movements)
    safety = Safety(
        stop_lists=stop_lists,
        limits=limits,
        advice=_advice(document, limits=limits),
        stop_rules=document.some_texts("stop_rules"),
        disclaimer=document.text("disclaimer"),
    )
    document.close()
    return safety


def _stop_list(entry: Entry) -> StopList:
    stop_list = StopList(
        slug=entry.text("slug"),
        title=entry.text("title"),
        intro=entry.text("intro"),
        question=entry.text("question"),
        signs=entry.some_texts("signs"),
        ending_title=entry.text("ending_title"),
        ending=entry.some_texts("ending"),
    )
    entry.close()
    return stop_list


def _limits(document: Entry, *, movements: Known[Movement]) -> tuple[Limit, ...]:
    limits: list[Limit] = []
    slugs: set[str] = set()
    for entry in document.tables("limit", called="limit", by="slug"):
        limit = Limit(
            slug=entry.text("slug"),
            label=entry.text("label"),
            because=entry.text("because"),
            skips=entry.texts("skips"),
        )
        entry.close()
        if limit.slug in slugs:
            entry.refuse("slug", because="is used by an earlier limit too")
        for movement in limit.skips:
            if not movements.knows(movement):
                entry.refuse("skips", because=f"there is no movement {movement} in movements.toml")
        slugs.add(limit.slug)
        limits.append(limit)
    return tuple(limits)


def _advice(document: Entry, *, limits: tuple[Limit, ...]) -> Mapping[str, str]:
    table = document.table("advice")
    slugs = {limit.slug for limit in limits}
    advice = {key: table.text(key) for key in table.keys}
    for key in advice:
        if key not in slugs:
            table.refuse(key, because="there is no limit of this name")
    return advice
