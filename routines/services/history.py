"""What a person's practice so far means for the next plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from config.rows import columns, row_of
from routines.domain.light import colour_of
from routines.domain.progression import standing_after
from routines.domain.sessions import Aftermath, Session
from routines.domain.standing import Standing
from routines.domain.unlocking import is_unlocked
from routines.models import Practice

RECENT = timedelta(days=3)

_PUBLIC_ID = Practice._meta.get_field("public_id")  # noqa: SLF001 - documented
# Asked for every new plan, and mostly in vain: written out, as in assessment.services.owned.
_PRACTISED = f"""
    SELECT {columns(Practice, of="practice")}, plan.assessment_id AS test_id
    FROM routines_practice AS practice
    JOIN routines_plan AS plan ON plan.id = practice.plan_id
    JOIN assessment_assessment AS test ON test.id = plan.assessment_id
    JOIN assessment_person AS person ON person.id = test.person_id
    WHERE person.public_id = %s ORDER BY practice.finished_at, practice.id
"""  # noqa: S608 - names of ours


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
    key = _PUBLIC_ID.get_db_prep_value(person, connection)
    with connection.cursor() as cursor:
        cursor.execute(_PRACTISED, [key])
        rows = cursor.fetchall()
    practised = [row_of(Practice, row[:-1]) for row in rows]
    of_test = [one for one, row in zip(practised, rows, strict=True) if row[-1] == assessment_id]
    today = timezone.localdate(now)
    last = practised[-1] if practised else None
    asks = last is not None and not last.aftermath and timezone.localdate(last.finished_at) < today
    return History(
        recent=frozenset(
            slug for one in practised if one.finished_at >= now - RECENT for slug in one.done()
        ),
        unlocked=is_unlocked(map(session_of, practised), today=today),
        standing=standing_after(
            [session_of(one) for one in of_test],
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
