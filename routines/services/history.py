"""What a person's practice so far means for the next plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from routines.domain.light import colour_of
from routines.domain.progression import standing_after
from routines.domain.sessions import Aftermath, Session
from routines.domain.standing import Standing
from routines.domain.unlocking import is_unlocked
from routines.models import Practice

RECENT = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class History:
    """
    What follows from one person's practice.

    ``recent`` are exercises by slug, ``unlocked`` opens the hardest level, ``standing``
    is since the test alone. ``asks_about`` is the practice of an earlier day whose
    aftermath nobody asked for yet.
    """

    recent: frozenset[str]
    unlocked: bool
    standing: Standing
    asks_about: Practice | None


def history_of(person: UUID, *, assessment_id: int, now: datetime) -> History:
    """Return one person's history for the plans of one assessment. One query."""
    practised = list(Practice.objects.of_person(person).with_plan().in_order())
    today = timezone.localdate(now)
    last = practised[-1] if practised else None
    asks = last is not None and not last.aftermath and timezone.localdate(last.finished_at) < today
    return History(
        recent=frozenset(
            slug for one in practised if one.finished_at >= now - RECENT for slug in one.done()
        ),
        unlocked=is_unlocked(map(session_of, practised), today=today),
        standing=standing_after(
            [session_of(one) for one in practised if one.plan.assessment.pk == assessment_id],
            today=today,
        ),
        asks_about=last if asks else None,
    )


def session_of(practice: Practice) -> Session:
    """Return a practice as the rules of progress see it."""
    return Session(
        day=timezone.localdate(practice.finished_at),
        done=practice.done(),
        effort=practice.effort,
        discomfort=practice.discomfort_after,
        sharp=practice.sharp,
        aftermath=Aftermath(practice.aftermath) if practice.aftermath else None,
        gentle=practice.gentle,
        during={
            step["exercise"]: colour_of(step.get("hurt"), sharp=step.get("sharp", False))
            for step in practice.steps
            if step.get("hurt") is not None or step.get("sharp")
        },
        eased=frozenset(step["exercise"] for step in practice.steps if step.get("eased")),
    )
