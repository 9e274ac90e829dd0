"""
Logging that a plan was followed, once however often the form is sent.

A ticket is drawn when the person opens the page to follow and travels in the form.
It is signed: it names the practice it will become and when it began.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.utils import timezone

from routines.domain.sessions import Aftermath
from routines.domain.starting_point import GENTLE_DAY
from routines.models import Plan, Practice
from routines.services.history import session_of

_SALT = "routines.practice"


class BadTicket(ValueError):
    """The ticket is missing, was altered, or belongs to another plan."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The practice to be, and when it began."""

    public_id: uuid.UUID
    started_at: datetime


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
    return Ticket(uuid.UUID(value["practice"]), datetime.fromisoformat(value["started"]))


def record_practice(*, plan: Plan, ticket: Ticket, log: Log) -> Practice:
    """
    Store one practice; sent again, the same ticket corrects it instead of adding one.

    Reads the plan's steps, which ``with_steps()`` has at hand.
    """
    told = {
        "steps": [
            {"exercise": step.exercise.slug, "done": step.exercise.slug in log.done}
            for step in plan.steps.all()
        ],
        "effort": log.effort,
        "discomfort_before": log.discomfort_before,
        "discomfort_after": log.discomfort_after,
        "sharp": log.sharp,
        "gentle": plan.routine_slug == GENTLE_DAY,
    }
    # A clock set back between two servers must not make a practice end before it began.
    finished_at = max(timezone.now(), ticket.started_at)
    practice, _created = Practice.objects.update_or_create(
        public_id=ticket.public_id,
        plan=plan,
        defaults=told,
        create_defaults={**told, "started_at": ticket.started_at, "finished_at": finished_at},
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
