"""The plans and practices that are held about one person, in words: for the person to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from routines.domain.sessions import Aftermath
from routines.domain.told import Told
from routines.models import Plan, Practice, PracticeNote
from routines.models.choices import AFTERMATH_LABELS, TOLD_LABELS
from routines.presenters.practice import Fact, facts_of


@dataclass(frozen=True, slots=True)
class HeldPlan:
    """One routine: when it was made, for how long, and what is in it."""

    public_id: UUID
    made_at: datetime
    minutes: int
    title: str
    why: str
    exercises: tuple[str, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldPractice:
    """One practice and what was told about it."""

    finished_at: datetime
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class HeldRoutines:
    """All of it, the newest first."""

    plans: tuple[HeldPlan, ...]
    practices: tuple[HeldPractice, ...]


def present_held(plans: Iterable[Plan], practices: Iterable[Practice]) -> HeldRoutines:
    """Put plans read by ``with_steps()`` and practices into words. No further query."""
    return HeldRoutines(
        plans=tuple(_plan(plan) for plan in plans),
        practices=tuple(_practice(practice) for practice in practices),
    )


def _plan(plan: Plan) -> HeldPlan:
    return HeldPlan(
        public_id=plan.public_id,
        made_at=plan.created_at,
        minutes=plan.minutes,
        title=plan.routine.title if plan.routine else "",
        why=plan.why,
        exercises=tuple(f"{step.exercise.name}: {step.dose_text}" for step in plan.steps.all()),
        said=tuple(_said(note) for note in plan.practice_notes.all()),
    )


def _said(note: PracticeNote) -> str:
    told = TOLD_LABELS[Told(note.told)]
    discomfort = "" if note.discomfort is None else f", discomfort {note.discomfort} out of 10"
    sharp = ", sharp or spreading" if note.sharp else ""
    day = timezone.localtime(note.told_at)
    return f"{day:%Y-%m-%d}, exercise {note.position}: {told.lower()}{discomfort}{sharp}"


def _practice(practice: Practice) -> HeldPractice:
    since = AFTERMATH_LABELS[Aftermath(practice.aftermath)] if practice.aftermath else ""
    after = (Fact(gettext("Afterwards"), gettext(since)),) if since else ()
    return HeldPractice(practice.finished_at, (*facts_of(practice), *after))
