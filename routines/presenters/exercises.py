"""The library's exercises: a card for the list, and the page of one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import in_a_row
from assessment.domain.safety import Safety
from assessment.domain.translating import say
from assessment.domain.zones import Zone
from routines import models
from routines.domain.browsing import chief_zones
from routines.domain.catalogue import CautionAction, Exercise, Kind
from routines.domain.dose_words import dose_text
from routines.domain.dosing import seconds_at
from routines.domain.editorial import EvidenceSource
from routines.domain.limits import DISCOMFORT_AMBER, DISCOMFORT_RED
from routines.domain.reason_words import ROLES
from routines.models.choices import KIND_LABELS
from routines.presenters.places import (
    ZoneMark,
    place_text,
    position_text,
    things_text,
    zone_marks,
)
from routines.presenters.words import duration_text
from routines.services.library import FoundExercise

DAY_LABELS = {
    DISCOMFORT_AMBER: gettext_noop("Your back bothers you 3 to 5 out of 10 today"),
    DISCOMFORT_RED: gettext_noop("Your back bothers you 6 out of 10 or more today"),
}
STATUS_WORDS = {
    "VERIFIED": gettext_noop(
        "Verified: we read this in an excerpt, not always in the paper itself."
    ),
    "UNVERIFIED": gettext_noop("Not verified: we have not seen this in the paper."),
}


@dataclass(frozen=True, slots=True)
class ExerciseCard:
    """One exercise as the list shows it."""

    slug: str
    name: str
    zones: tuple[ZoneMark, ...]
    place: str
    dose: str


@dataclass(frozen=True, slots=True)
class Named:
    """Another page of the library, by slug and name; an empty slug has no page."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class VariationLine:
    """An easier or harder form in words, and the exercise that it leads to."""

    text: str
    exercise: Named | None


@dataclass(frozen=True, slots=True)
class CautionLine:
    """A limit as people are asked for it, and what to do (may be empty)."""

    label: str
    note: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One entry of the evidence register; an empty ``url`` is not linked."""

    citation: str
    url: str
    claim: str
    strength: str
    status: str
    via: str


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """One exercise with all that people read about it."""

    card: ExerciseCard
    aka: str
    kind: str
    job: str
    level: int
    position: str
    things: str
    helps: str
    things_note: str
    time: str
    least: str
    most: str
    cue: str
    steps: tuple[str, ...]
    breathing: str
    feel: str
    mistakes: tuple[str, ...]
    easier: VariationLine | None
    harder: VariationLine | None
    avoid: tuple[CautionLine, ...]
    change: tuple[CautionLine, ...]
    good: tuple[CautionLine, ...]
    why: str
    evidence_note: str
    sources: tuple[SourceLine, ...]
    routines: tuple[Named, ...]


def exercise_cards(exercises: Iterable[Exercise]) -> tuple[ExerciseCard, ...]:
    """Return the cards in the order of the zones, within one in the order of a routine."""
    return tuple(_card(exercise) for exercise in sorted(exercises, key=_place))


def present_exercise(
    found: FoundExercise, *, safety: Safety, sources: Mapping[str, EvidenceSource]
) -> ExercisePage:
    """Turn one exercise into its page; ``safety`` has the limits in words."""
    row, value = found.row, found.value
    cautions = cautions_of(value, safety=safety)
    return ExercisePage(
        card=_card(value),
        aka=in_a_row(row.aka),
        kind=gettext(KIND_LABELS[value.kind]),
        job=say(ROLES[value.kind]),
        level=value.level,
        position=position_text(value.position),
        things=things_text(value.equipment),
        helps=in_a_row(row.equipment_optional),
        things_note=row.equipment_note,
        time=duration_text(seconds_at(value, dose=value.dose.typical, rules=found.rules)),
        least=_dose(value, dose=value.dose.minimum),
        most=_dose(value, dose=value.dose.maximum),
        cue=row.cue,
        steps=tuple(row.steps),
        breathing=row.breathing,
        feel=row.feel,
        mistakes=tuple(row.mistakes),
        easier=_variation(row.easier_text, exercise=row.easier),
        harder=_variation(row.harder_text, exercise=row.harder),
        avoid=cautions[CautionAction.AVOID],
        change=cautions[CautionAction.MODIFY],
        good=cautions[CautionAction.GOOD],
        why=row.why,
        evidence_note=row.evidence_note,
        sources=tuple(_source(sources[key]) for key in row.sources if key in sources),
        routines=tuple(Named(routine.slug, routine.title) for routine in found.routines),
    )


def cautions_of(
    exercise: Exercise, *, safety: Safety
) -> dict[CautionAction, tuple[CautionLine, ...]]:
    """Return an exercise's cautions by what they do, each with the limit in words."""
    labels = limit_labels(safety)
    return {
        action: tuple(
            CautionLine(labels.get(one.limit, one.limit.replace("_", " ")), one.note)
            for one in exercise.cautions
            if one.action is action
        )
        for action in CautionAction
    }


def limit_labels(safety: Safety) -> dict[str, str]:
    """Return every limit that a caution may name, in the words in which people are asked."""
    days = {day: gettext(label) for day, label in DAY_LABELS.items()}
    return {**{limit.slug: limit.label for limit in safety.limits}, **days}


def _card(exercise: Exercise) -> ExerciseCard:
    return ExerciseCard(
        slug=exercise.slug,
        name=exercise.name,
        zones=zone_marks(chief_zones(exercise)),
        place=place_text(exercise),
        dose=_dose(exercise, dose=exercise.dose.typical),
    )


def _place(exercise: Exercise) -> tuple[int, int, str]:
    zones = chief_zones(exercise)
    zone = list(Zone).index(zones[0]) if zones else len(Zone)
    return zone, list(Kind).index(exercise.kind), exercise.name


def _dose(exercise: Exercise, *, dose: int) -> str:
    return dose_text(exercise, dose=dose, dose_other=dose, first_side=None)


def _variation(text: str, *, exercise: models.Exercise | None) -> VariationLine | None:
    shown = exercise if exercise and exercise.published else None
    if not text and shown is None:
        return None
    return VariationLine(text, Named(shown.slug, shown.name) if shown else None)


def _source(source: EvidenceSource) -> SourceLine:
    return SourceLine(
        citation=source.citation,
        url=source.url if _is_linkable(source.url) else "",
        claim=source.claim,
        strength=source.strength,
        status=gettext(STATUS_WORDS.get(source.status) or source.status.capitalize()),
        via=source.via,
    )


def _is_linkable(url: str) -> bool:
    """Whether an address names a site. A bare number of a machine tells nobody where it leads."""
    parts = urlsplit(url)
    name = (parts.hostname or "").rpartition(".")[2]
    return parts.scheme in {"http", "https"} and bool(name) and not name.isdigit()
