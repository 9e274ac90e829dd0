"""
Tickets: which practice a form will become, when it began, and with which exercises.

A ticket is drawn when the person opens the page to follow and travels in the form, signed.
So the same form sent twice is one practice, and it can be sent days later, when the plan has
other exercises.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.utils import timezone

from routines.domain.starting_point import GENTLE_DAY
from routines.models import Exercise, Plan

_SALT = "routines.practice"


class BadTicket(ValueError):
    """The ticket is missing, was altered, or belongs to another plan."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The practice to be, when it began, and the exercises (slugs) that it is about."""

    public_id: uuid.UUID
    started_at: datetime
    exercises: tuple[str, ...]
    gentle: bool


def fresh_ticket(plan: Plan) -> Ticket:
    """Return a ticket for following a plan, read by ``with_steps()``, from now on."""
    return Ticket(
        public_id=uuid.uuid4(),
        started_at=timezone.now(),
        exercises=tuple(step.exercise.slug for step in plan.in_force()),
        gentle=plan.routine_slug == GENTLE_DAY,
    )


def signed(ticket: Ticket, *, plan: Plan) -> str:
    """Return a ticket as signed text."""
    value = {
        "plan": str(plan.public_id),
        "practice": str(ticket.public_id),
        "started": ticket.started_at.isoformat(),
        "exercises": list(ticket.exercises),
        "gentle": ticket.gentle,
    }
    return signing.dumps(value, salt=_SALT)


def new_ticket(plan: Plan) -> str:
    """Return a signed ticket for following this plan from now on."""
    return signed(fresh_ticket(plan), plan=plan)


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
    present = fresh_ticket(plan)
    return Ticket(
        public_id=uuid.UUID(value["practice"]),
        started_at=datetime.fromisoformat(value["started"]),
        # Tickets of an earlier release did not name them.
        exercises=tuple(value.get("exercises", present.exercises)),
        gentle=value.get("gentle", present.gentle),
    )


def exercises_of(ticket: Ticket, *, plan: Plan) -> list[tuple[str, str]]:
    """Return slug and name of a ticket's exercises; those that the plan has lost cost a query."""
    names = {step.exercise.slug: step.exercise.name for step in plan.steps.all()}
    lost = set(ticket.exercises) - names.keys()
    if lost:
        names |= dict(Exercise.objects.filter(slug__in=lost).values_list("slug", "name"))
    return [(slug, names.get(slug, slug)) for slug in ticket.exercises]
