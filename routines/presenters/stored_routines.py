"""The library's routines: a card for the list, the page of one, and what follows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import in_a_row
from assessment.domain.safety import Safety
from routines import models
from routines.domain.browsing import emphasis_of, made_for
from routines.domain.catalogue import CautionAction, Exercise, Routine, Rules
from routines.domain.limits import DISCOMFORT_RED
from routines.domain.starting_point import GENTLE_DAY
from routines.domain.timeline import Timeline
from routines.domain.untested import DosedRoutine, DosedStep
from routines.presenters.exercises import CautionLine, Named, cautions_of, limit_labels
from routines.presenters.places import ZoneMark, place_text, things_text, zone_marks
from routines.presenters.plan import StepCard, step_card
from routines.presenters.words import duration_text
from routines.services.library import FoundRoutine, Library, OfferedRoutine
from routines.services.timelines import routine_timeline

GENTLER = gettext_noop("On such a day take the gentle day, if none of the warning signs is there.")


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """One routine as the list shows it; without a zone it is for all three alike."""

    slug: str
    title: str
    purpose: str
    who_for: str
    zone: ZoneMark | None
    minutes: int
    total: str
    place: str
    things: str
    names: str
    exercises: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class NotFor:
    """A limit that rules steps out, and what to do about each."""

    label: str
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredStep:
    """One exercise of a routine, and what its limits mean: nobody has asked about them."""

    card: StepCard
    avoid: tuple[CautionLine, ...]
    change: tuple[CautionLine, ...]


@dataclass(frozen=True, slots=True)
class RoutinePage:
    """One routine at one length."""

    card: RoutineCard
    note: str
    level: int
    weekly_target: int
    weekly_min: int
    minutes: int
    minutes_offered: tuple[int, ...]
    total: str
    arrive_seconds: int
    steps: tuple[StoredStep, ...]
    timeline: Timeline
    not_for: tuple[NotFor, ...]


def routine_cards(
    library: Library, *, routines: Iterable[OfferedRoutine]
) -> tuple[RoutineCard, ...]:
    """Return the cards of some of the library's routines, the shortest first."""
    cards = [_card(one, exercises=library.exercises, rules=library.rules) for one in routines]
    return tuple(sorted(cards, key=lambda card: (card.minutes, card.title)))


def present_routine(found: FoundRoutine, *, dosed: DosedRoutine, safety: Safety) -> RoutinePage:
    """Turn one routine at one length into its page; ``safety`` has the limits in words."""
    offered = found.offered
    exercises = {step.exercise.slug: step.exercise for step in dosed.steps}
    return RoutinePage(
        card=_card(offered, exercises=exercises, rules=found.rules),
        note=found.row.note,
        level=found.row.level,
        weekly_target=found.row.weekly_target,
        weekly_min=found.row.weekly_min,
        minutes=dosed.minutes,
        minutes_offered=tuple(one.minutes for one in offered.lengths),
        total=duration_text(dosed.total_seconds),
        arrive_seconds=found.rules.arrive_seconds,
        steps=tuple(
            _stored_step(
                step, number=number, row=found.exercises[step.exercise.slug], safety=safety
            )
            for number, step in enumerate(dosed.steps, start=1)
        ),
        timeline=routine_timeline(dosed, rules=found.rules),
        not_for=_not_for(found, exercises=exercises, safety=safety),
    )


def _stored_step(
    step: DosedStep, *, number: int, row: models.Exercise, safety: Safety
) -> StoredStep:
    cautions = cautions_of(step.exercise, safety=safety)
    return StoredStep(
        card=step_card(
            row, number=number, dose=step.dose_text, seconds=step.seconds, reason=step.role
        ),
        avoid=cautions[CautionAction.AVOID],
        change=cautions[CautionAction.MODIFY],
    )


def _card(
    offered: OfferedRoutine, *, exercises: Mapping[str, Exercise], rules: Rules
) -> RoutineCard:
    routine = offered.value
    steps = [exercises[step.exercise] for step in routine.steps]
    zone = emphasis_of(routine, exercises=exercises, rules=rules)
    usual = offered.at(made_for(routine))
    return RoutineCard(
        slug=routine.slug,
        title=routine.title,
        purpose=routine.purpose,
        who_for=routine.who_for,
        zone=zone_marks([zone])[0] if zone else None,
        minutes=usual.minutes,
        total=duration_text(usual.total_seconds),
        place=place_text(*steps),
        things=things_text(set().union(*(step.equipment for step in steps))),
        names=in_a_row(step.name for step in steps),
        exercises=tuple(Named(step.slug, step.name) for step in steps),
    )


def _not_for(
    found: FoundRoutine, *, exercises: Mapping[str, Exercise], safety: Safety
) -> tuple[NotFor, ...]:
    labels = limit_labels(safety)
    routine = found.offered.value
    advice: dict[str, list[str]] = {}
    for exercise in exercises.values():
        for caution in exercise.cautions:
            if caution.action is CautionAction.AVOID:
                said = advice.setdefault(caution.limit, [])
                said.append(_instead(exercise, routine=routine, limit=caution.limit, found=found))
    if routine.slug == GENTLE_DAY:
        # An editor chose its exercises for just such a day, at a small dose.
        advice.pop(DISCOMFORT_RED, None)
    elif DISCOMFORT_RED in advice:
        advice[DISCOMFORT_RED] = [gettext(GENTLER)]
    return tuple(NotFor(labels.get(limit, limit), tuple(said)) for limit, said in advice.items())


def _instead(exercise: Exercise, *, routine: Routine, limit: str, found: FoundRoutine) -> str:
    for swap in found.row.swaps.all():
        if swap.limit == limit and swap.replace.slug == exercise.slug and swap.use.published:
            text = gettext("Do “{instead}” in place of “{exercise}”.")
            return text.format(instead=swap.use.name, exercise=exercise.name)
    return gettext("Leave out “{exercise}”.").format(exercise=exercise.name)
