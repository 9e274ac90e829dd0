"""A plan as cards: what the plan page and the page to follow place."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext

from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Side
from routines.domain.catalogue import Kind
from routines.domain.easing import SMALLER_NOTE
from routines.domain.plan import MINUTES
from routines.models import Exercise, Plan, PlanStep
from routines.models.choices import KIND_LABELS
from routines.presenters.words import duration_text, side_word


@dataclass(frozen=True, slots=True)
class StepCard:
    """One exercise of a plan or a stored routine with all that people read about it."""

    number: int
    slug: str
    has_page: bool
    name: str
    kind: str
    dose: str
    seconds: int
    time: str
    first_side: str
    starts: str
    reason: str
    adapt: tuple[str, ...]
    change: str
    steps: tuple[str, ...]
    cue: str
    breathing: str
    feel: str
    mistakes: tuple[str, ...]
    easier: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan as its pages show it. Without steps, ``why`` says why not."""

    public_id: UUID
    assessment_id: UUID
    title: str
    minutes: int
    minutes_offered: tuple[int, ...]
    total: str
    arrive_seconds: int
    why: str
    paused: bool
    asks: bool
    notes: tuple[str, ...]
    steps: tuple[StepCard, ...]
    left_out: str


def present_plan(plan: Plan) -> PlanPage:
    """Turn a plan read by ``with_steps()`` into its page. No further query."""
    steps = tuple(_card(step) for step in plan.in_force())
    exercise_seconds = sum(step.seconds for step in steps)
    return PlanPage(
        public_id=plan.public_id,
        assessment_id=plan.assessment.public_id,
        title=plan.routine.title if plan.routine else "",
        minutes=plan.minutes,
        minutes_offered=MINUTES,
        total=duration_text(plan.total_seconds),
        arrive_seconds=max(0, plan.total_seconds - exercise_seconds),
        why=plan.why,
        paused=plan.paused,
        asks=plan.asks,
        notes=tuple(plan.notes),
        steps=steps,
        left_out=in_a_row(step.exercise.name for step in plan.steps.all() if step.left_out),
    )


def step_card(
    exercise: Exercise,
    *,
    number: int,
    dose: str,
    seconds: int,
    reason: str,
    first_side: str = "",
    adapt: tuple[str, ...] = (),
    change: str = "",
    state: str = "",
) -> StepCard:
    """Return one exercise at a dose as its card."""
    return StepCard(
        number=number,
        slug=exercise.slug,
        has_page=exercise.published,
        name=exercise.name,
        kind=gettext(KIND_LABELS[Kind(exercise.kind)]),
        dose=dose,
        seconds=seconds,
        time=duration_text(seconds),
        first_side=side_word(Side(first_side)) if first_side else "",
        starts=_starts(first_side),
        reason=reason,
        adapt=adapt,
        change=change,
        steps=tuple(exercise.steps),
        cue=exercise.cue,
        breathing=exercise.breathing,
        feel=exercise.feel,
        mistakes=tuple(exercise.mistakes),
        easier=exercise.easier_text,
        state=state,
    )


def without_doses(card: StepCard) -> StepCard:
    """Return the card without what is one person's: what everybody with this exercise reads."""
    return replace(
        card,
        number=0,
        dose="",
        seconds=0,
        time="",
        first_side="",
        starts="",
        reason="",
        change="",
        state="",
    )


def _starts(side: str) -> str:
    texts = {
        Side.LEFT.value: gettext("start on the left"),
        Side.RIGHT.value: gettext("start on the right"),
    }
    return texts.get(side, "")


def _card(step: PlanStep) -> StepCard:
    return step_card(
        step.exercise,
        number=step.position,
        dose=step.dose_text,
        seconds=step.seconds,
        reason=step.reason,
        first_side=step.first_side,
        adapt=(*step.adapt, *([gettext(SMALLER_NOTE)] if step.smaller else [])),
        change=step.change,
        state=step.state(),
    )
