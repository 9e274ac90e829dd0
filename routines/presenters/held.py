"""The plans and practices that are held about one person, in words: for the person to read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import in_a_row
from routines.domain.sessions import Aftermath
from routines.domain.told import Told
from routines.models import Plan, PlanStep, Practice, PracticeNote
from routines.presenters.practice import exercises_done

# What was told, and how it was the day after, as they stand within a sentence.
TOLD: dict[Told, str] = {
    Told.EASED: gettext_noop("asked for easier"),
    Told.EASIEST: gettext_noop("asked for easier than the easiest"),
    Told.LEFT_OUT: gettext_noop("left out"),
    Told.HURT: gettext_noop("it hurt"),
}
AFTERWARDS: dict[Aftermath, str] = {
    Aftermath.BETTER: gettext_noop("afterwards better"),
    Aftermath.SAME: gettext_noop("afterwards the same"),
    Aftermath.WORSE_BRIEFLY: gettext_noop("afterwards worse for less than a day"),
    Aftermath.WORSE_LONGER: gettext_noop("afterwards worse for longer"),
    Aftermath.DECLINED: gettext_noop("afterwards rather not said"),
}


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
    """One practice and what was told about it, as one sentence."""

    finished_at: datetime
    facts: str


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
        exercises=tuple(_exercise(step) for step in plan.steps.all()),
        said=tuple(_said(note) for note in plan.practice_notes.all()),
    )


def _exercise(step: PlanStep) -> str:
    text = gettext("{exercise}: {dose}")
    return text.format(exercise=step.exercise.name, dose=step.dose_text)


def _said(note: PracticeNote) -> str:
    said = [gettext(TOLD[Told(note.told)])]
    if note.discomfort is not None:
        said.append(gettext("discomfort {number} out of 10").format(number=note.discomfort))
    if note.sharp:
        said.append(gettext("sharp or spreading"))
    return gettext("{day}, exercise {number}: {told}").format(
        day=f"{timezone.localtime(note.told_at):%Y-%m-%d}",
        number=note.position,
        told=in_a_row(said),
    )


def _practice(practice: Practice) -> HeldPractice:
    return HeldPractice(practice.finished_at, "; ".join(_facts(practice)))


def _facts(practice: Practice) -> Iterator[str]:
    done, asked_for = exercises_done(practice)
    yield gettext("exercises done {done} of {all}").format(done=done, all=asked_for)
    if practice.discomfort_before is not None:
        before = gettext("discomfort before {number} out of 10")
        yield before.format(number=practice.discomfort_before)
    if practice.effort is None:
        yield gettext("effort not said")
    else:
        yield gettext("effort {number} out of 10").format(number=practice.effort)
    if practice.discomfort_after is None:
        yield gettext("most discomfort not said")
    else:
        most = gettext("most discomfort {number} out of 10")
        yield most.format(number=practice.discomfort_after)
    if practice.sharp:
        yield gettext("sharp or spreading pain, tingling or numbness yes")
    if practice.aftermath:
        yield gettext(AFTERWARDS[Aftermath(practice.aftermath)])
