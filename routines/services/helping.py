"""
Help with one exercise while the routine is under way: easier, smaller, or left out.

The step of today changes and a note says why; the plan's ``five`` stay, so that the next
fitting starts from them again. A form that shows an older state of the step changes
nothing: sent twice, or from a second device, it does not make the step easier twice.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import F

from assessment.services.outcome import OwnedOutcome
from routines.domain.easing import Place, eased, halved, replaced
from routines.domain.light import Light, light_of
from routines.domain.plan import PlannedStep
from routines.domain.told import Told
from routines.models import Plan, PlanStep, PracticeNote
from routines.services.catalogue import kept_catalogue
from routines.services.planning import NoSuchPosition, situation_today
from routines.services.practice_notes import open_notes
from routines.services.stored_plans import planned_step, replace_step
from routines.services.tickets import Ticket


class OutOfDate(Exception):
    """The page showed another state of the exercise than it has now."""


@dataclass(frozen=True, slots=True)
class Asked:
    """
    Where help is asked for: a position, and the state of the step as the page showed it.

    ``before`` is the discomfort at the start of the practice, where it was told.
    """

    position: int
    seen: str
    ticket: Ticket
    before: int | None


@transaction.atomic
def ease(plan: Plan, *, owned: OwnedOutcome, asked: Asked) -> None:
    """
    Make one exercise easier for today, or note that there is nothing easier.

    Raises:
        NoSuchPosition: If the plan has no step there.
        OutOfDate: If the step has changed since the page was made.
    """
    step = _locked_step(plan, position=asked.position)
    _check_seen(step, asked=asked)
    catalogue, situation = kept_catalogue(), situation_today(plan, owned=owned)
    easier = eased(_place(step, plan=plan), catalogue=catalogue, situation=situation)
    _note(plan, step=step, asked=asked, told=Told.EASED if easier else Told.EASIEST)
    if easier:
        replace_step(step, planned=easier)


@transaction.atomic
def leave_out(plan: Plan, *, asked: Asked) -> None:
    """
    Leave one exercise out for today.

    Raises:
        NoSuchPosition: If the plan has no step there.
        OutOfDate: If the step has changed since the page was made.
    """
    step = _locked_step(plan, position=asked.position)
    _check_seen(step, asked=asked)
    _note(plan, step=step, asked=asked, told=Told.LEFT_OUT)
    _take_out(step)


@transaction.atomic
def tell_hurt(
    plan: Plan, *, owned: OwnedOutcome, asked: Asked, discomfort: int | None, sharp: bool
) -> Light:
    """
    Note how much an exercise hurts and change it as the traffic light says.

    What hurts is noted even where the page was out of date; the step then stays as it is.

    Raises:
        NoSuchPosition: If the plan has no step there.
    """
    step = _locked_step(plan, position=asked.position)
    light = light_of(discomfort, sharp=sharp)
    _note(plan, step=step, asked=asked, told=Told.HURT, discomfort=discomfort, sharp=sharp)
    if light not in (Light.SMALLER, Light.STOP_EXERCISE) or not _is_as_seen(step, asked=asked):
        return light
    place, catalogue = _place(step, plan=plan), kept_catalogue()
    situation = situation_today(plan, owned=owned)
    change = halved if light is Light.SMALLER else replaced
    changed: PlannedStep | None = change(place, catalogue=catalogue, situation=situation)
    if changed:
        replace_step(step, planned=changed)
    else:
        _note(plan, step=step, asked=asked, told=Told.LEFT_OUT)
        _take_out(step)
    return light


def was_a_mistake(plan: Plan) -> None:
    """Take back that the pain was sharp, so that the routine under way can go on."""
    sharp = [note.pk for note in open_notes(plan) if note.sharp]
    PracticeNote.objects.filter(pk__in=sharp).delete()


def _locked_step(plan: Plan, *, position: int) -> PlanStep:
    """Return the step of today; two requests at once come one after the other."""
    Plan.objects.select_for_update().get(pk=plan.pk)
    found = PlanStep.objects.select_related("exercise").filter(plan=plan, position=position).first()
    if found is None:
        raise NoSuchPosition(f"There is no step {position} in this routine.")
    return found


def _is_as_seen(step: PlanStep, *, asked: Asked) -> bool:
    return asked.seen in ("", step.state()) and not step.left_out


def _check_seen(step: PlanStep, *, asked: Asked) -> None:
    if not _is_as_seen(step, asked=asked):
        raise OutOfDate(f"step {asked.position} is {step.state()}, not {asked.seen}")


def _place(step: PlanStep, *, plan: Plan) -> Place:
    others = tuple(one.exercise.slug for one in plan.in_force() if one.position != step.position)
    return Place(planned_step(step), others=others)


def _take_out(step: PlanStep) -> None:
    step.left_out = True
    step.save(update_fields=["left_out"])
    total = F("total_seconds") - step.seconds
    Plan.objects.filter(pk=step.plan_id).update(total_seconds=total)


def _note(
    plan: Plan,
    *,
    step: PlanStep,
    asked: Asked,
    told: Told,
    discomfort: int | None = None,
    sharp: bool = False,
) -> None:
    """Keep one word, under the practice that is under way if there is one."""
    under_way = open_notes(plan)
    practice: UUID = under_way[-1].practice_id if under_way else asked.ticket.public_id
    seen = asked.seen.partition(":")[0]
    named = {one.exercise.slug for one in plan.in_force()} | {one.exercise for one in under_way}
    PracticeNote.objects.create(
        plan=plan,
        practice_id=practice,
        started_at=under_way[-1].started_at if under_way else asked.ticket.started_at,
        position=asked.position,
        exercise=seen if seen in named else step.exercise.slug,
        told=told.value,
        discomfort=discomfort,
        sharp=sharp,
        before=asked.before if asked.before is not None else _before(under_way),
    )


def _before(notes: list[PracticeNote]) -> int | None:
    return next((note.before for note in reversed(notes) if note.before is not None), None)
