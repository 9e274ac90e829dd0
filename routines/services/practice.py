"""
Logging that a plan was followed, once however often the form is sent.

A ticket is drawn when the person opens the page to follow and travels in the form.
It is signed: it names the practice it will become, when it began, and what was to be done, so
that it can be sent days later, when the plan has other exercises.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.utils import timezone

from routines.domain.practice_times import practice_times
from routines.domain.sessions import Aftermath
from routines.domain.starting_point import GENTLE_DAY
from routines.models import Exercise, Plan, Practice
from routines.services.history import session_of

_SALT = "routines.practice"


class BadTicket(ValueError):
    """The ticket is missing, was altered, or belongs to another plan."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The practice to be, when it began, its exercises by slug, and whether the day was gentle."""

    public_id: uuid.UUID
    started_at: datetime
    exercises: tuple[str, ...]
    gentle: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """
    What a device adds to a practice that it kept for a while, or did by a kept page.

    ``ago`` is the time since it ended, ``took`` how long it was. A kept page has one ticket
    for everybody who opens it without a network; ``showing`` tells one opening from another.
    """

    ago: timedelta = timedelta()
    took: timedelta | None = None
    showing: uuid.UUID | None = None


SENT_AT_ONCE = Kept()


@dataclass(frozen=True, slots=True)
class Log:
    """
    What the person told us: exercises done, by slug, and 0-10 or ``None`` for how it felt.

    ``sharp`` is pain that is a reason to stop, whatever the numbers say.
    """

    done: Collection[str]
    effort: int | None
    discomfort_before: int | None
    discomfort_after: int | None
    sharp: bool


def new_ticket(plan: Plan) -> str:
    """Return a signed ticket for following this plan from now on."""
    value = {
        "plan": str(plan.public_id),
        "practice": str(uuid.uuid4()),
        "started": timezone.now().isoformat(),
        "exercises": _slugs(plan),
        "gentle": plan.routine_slug == GENTLE_DAY,
    }
    return signing.dumps(value, salt=_SALT)


def read_ticket(text: str, *, plan: Plan) -> Ticket:
    """
    Return what a ticket says.

    Raises:
        BadTicket: If it is not one of ours for this plan.
    """
    try:
        value = signing.loads(text, salt=_SALT)
    except signing.BadSignature as error:
        raise BadTicket(str(error)) from None
    if value["plan"] != str(plan.public_id):
        raise BadTicket("a ticket of another plan")
    return Ticket(
        public_id=uuid.UUID(value["practice"]),
        started_at=datetime.fromisoformat(value["started"]),
        # A ticket from before tickets named them is for the plan as it is.
        exercises=tuple(value.get("exercises", _slugs(plan))),
        gentle=value.get("gentle", plan.routine_slug == GENTLE_DAY),
    )


def exercises_of(ticket: Ticket, *, plan: Plan) -> list[tuple[str, str]]:
    """Return slug and name of a ticket's exercises; those that the plan has lost cost a query."""
    names = {step.exercise.slug: step.exercise.name for step in plan.steps.all()}
    lost = set(ticket.exercises) - names.keys()
    if lost:
        names |= dict(Exercise.objects.filter(slug__in=lost).values_list("slug", "name"))
    return [(slug, names.get(slug, slug)) for slug in ticket.exercises]


def record_practice(*, plan: Plan, ticket: Ticket, log: Log, kept: Kept = SENT_AT_ONCE) -> Practice:
    """
    Store one practice; sent again, the same ticket corrects it instead of adding one.

    Its times are those of the first sending.
    """
    told = {
        "steps": [{"exercise": slug, "done": slug in log.done} for slug in ticket.exercises],
        "effort": log.effort,
        "discomfort_before": log.discomfort_before,
        "discomfort_after": log.discomfort_after,
        "sharp": log.sharp,
        "gentle": ticket.gentle,
    }
    times = practice_times(
        issued_at=ticket.started_at, received_at=timezone.now(), ago=kept.ago, took=kept.took
    )
    practice, _created = Practice.objects.update_or_create(
        public_id=_public_id(ticket, kept),
        plan=plan,
        defaults=told,
        create_defaults={
            **told,
            "started_at": times.started_at,
            "finished_at": times.finished_at,
        },
    )
    if session_of(practice).was_too_much:
        # A second practice on the same day is a gentle one, too.
        _fit_at_next_look(plan)
    return practice


def record_aftermath(practice: Practice, *, aftermath: Aftermath) -> None:
    """Store how the person's back was after a practice; a second answer corrects the first."""
    practice.aftermath = aftermath.value
    practice.save(update_fields=["aftermath"])
    _fit_at_next_look(practice.plan)


def _fit_at_next_look(plan: Plan) -> None:
    person = plan.assessment.person_id
    Plan.objects.filter(assessment__person=person).update(fitted_on=None)


def _public_id(ticket: Ticket, kept: Kept) -> uuid.UUID:
    """Return the id that every sending of this practice has, and no other practice."""
    return uuid.uuid5(ticket.public_id, str(kept.showing)) if kept.showing else ticket.public_id


def _slugs(plan: Plan) -> list[str]:
    return [step.exercise.slug for step in plan.steps.all()]
