"""What a person's practice so far means for the next plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Min

from routines.models import Practice

RECENT = timedelta(days=3)
# The hardest exercises unlock after four weeks with at least twelve green sessions.
UNLOCK_AFTER = timedelta(weeks=4)
UNLOCK_SESSIONS = 12


@dataclass(frozen=True, slots=True)
class History:
    """``recent`` exercises by slug, and whether the hardest level is unlocked."""

    recent: frozenset[str]
    unlocked: bool


def history_of(person: UUID, *, now: datetime) -> History:
    """Return one person's history. Two queries."""
    practised = Practice.objects.of_person(person)
    recent = practised.since(now - RECENT).values_list("steps", flat=True)
    green = practised.green().aggregate(sessions=Count("pk"), first=Min("started_at"))
    return History(
        recent=frozenset(step["exercise"] for steps in recent for step in steps if step["done"]),
        unlocked=green["sessions"] >= UNLOCK_SESSIONS and green["first"] <= now - UNLOCK_AFTER,
    )
