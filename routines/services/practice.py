"""Logging that a plan was followed, once however often the form is sent."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from config.metrics import events
from routines.domain.practice_times import practice_times
from routines.domain.sessions import Aftermath
from routines.models import Plan, Practice
from routines.services.history import session_of
from routines.services.practice_notes import logged_steps, take_notes
from routines.services.tickets import Ticket


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


@transaction.atomic
def record_practice(*, plan: Plan, ticket: Ticket, log: Log, kept: Kept = SENT_AT_ONCE) -> Practice:
    """
    Store one practice; sent again, the same ticket corrects it instead of adding one.

    Its times are those of the first sending. What was said while practising is part of it.
    """
    public_id = _public_id(ticket, kept)
    notes = take_notes(plan, ticket=ticket, practice=public_id, ago=kept.ago)
    told = {
        "steps": logged_steps(ticket.exercises, done=log.done, notes=notes),
        "effort": log.effort,
        "discomfort_before": log.discomfort_before,
        "discomfort_after": log.discomfort_after,
        "sharp": log.sharp or any(note.sharp for note in notes),
        "gentle": ticket.gentle,
    }
    times = practice_times(
        issued_at=ticket.started_at, received_at=timezone.now(), ago=kept.ago, took=kept.took
    )
    practice, is_new = Practice.objects.update_or_create(
        public_id=public_id,
        plan=plan,
        defaults=told,
        create_defaults={
            **told,
            "started_at": times.started_at,
            "finished_at": times.finished_at,
        },
    )
    if is_new:
        transaction.on_commit(events.logged_practice, robust=True)
    if notes or session_of(practice).was_too_much:
        # A second practice on the same day is a gentle one, or has its own doses again.
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
