"""What was said while practising: kept under the ticket until the practice is logged."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from routines.domain.told import Told
from routines.models import Plan, PracticeNote
from routines.services.tickets import Ticket, fresh_ticket

# Whoever comes back later than this starts another practice.
OPEN_FOR = timedelta(hours=4)


def open_notes(plan: Plan) -> list[PracticeNote]:
    """Return what was said in the practice of this plan that is under way, oldest first."""
    since = timezone.now() - OPEN_FOR
    notes = list(plan.practice_notes.open_since(since).in_order())
    return [note for note in notes if note.practice_id == notes[-1].practice_id]


def ticket_for(plan: Plan, *, notes: Sequence[PracticeNote]) -> Ticket:
    """Return the ticket to follow a plan with: of the practice under way, or a new one."""
    ticket = fresh_ticket(plan)
    if not notes:
        return ticket
    return Ticket(
        public_id=notes[-1].practice_id,
        started_at=notes[-1].started_at,
        exercises=ticket.exercises,
        gentle=ticket.gentle,
    )


def take_notes(plan: Plan, *, ticket: Ticket, practice: UUID, ago: timedelta) -> list[PracticeNote]:
    """
    Return the notes for a practice to log, and file them under its id.

    Those said on another device meanwhile belong to it, unless it ended long ago.
    """
    meanwhile = open_notes(plan) if ago < OPEN_FOR else []
    ids = {ticket.public_id, *(note.practice_id for note in meanwhile)}
    plan.practice_notes.filter(practice_id__in=ids).update(practice_id=practice)
    return list(plan.practice_notes.filter(practice_id=practice).in_order())


def logged_steps(
    exercises: Iterable[str], *, done: Iterable[str], notes: Iterable[PracticeNote]
) -> list[dict[str, object]]:
    """Return the exercises of a practice as it is stored, with what was said about each."""
    done = frozenset(done)
    steps: dict[str, dict[str, object]] = {
        slug: {"exercise": slug, "done": slug in done} for slug in exercises
    }
    for note in notes:
        gone: dict[str, object] = {"exercise": note.exercise, "done": False, "replaced": True}
        step = steps.setdefault(note.exercise, gone)
        step |= _said(note, step=step)
        if note.told == Told.LEFT_OUT:
            step.pop("replaced", None)
    return list(steps.values())


def _said(note: PracticeNote, *, step: Mapping[str, object]) -> dict[str, object]:
    if note.told == Told.HURT:
        said: dict[str, object] = {}
        if note.discomfort is not None:
            before = step.get("hurt")
            said["hurt"] = max(note.discomfort, before if isinstance(before, int) else 0)
        return said | ({"sharp": True} if note.sharp else {})
    return {"eased": True} if note.told in (Told.EASED, Told.EASIEST) else {"left_out": True}
