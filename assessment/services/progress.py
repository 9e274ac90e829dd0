"""A person's finished tests over time, a fixed number of queries however many there are."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from assessment.domain.results import Scores
from assessment.models import Assessment
from assessment.services.retention import note_visit
from assessment.services.stored_scores import read_scores

# Beyond that a chart on a phone is a scribble.
MOST_TESTS = 8


class NotFinished(ValueError):
    """A test without scores was asked for them."""


@dataclass(frozen=True, slots=True)
class FinishedTest:
    """One finished test: when, and the scores as they were shown."""

    public_id: UUID
    finished_at: datetime
    scores: Scores


def finished_tests(owner: str | None) -> tuple[FinishedTest, ...]:
    """Return this browser's last tests, the oldest first. Three queries at most."""
    owned = Assessment.objects.owned_by(owner).select_related("person")
    newest = list(owned.finished().with_results()[:MOST_TESTS])
    if newest:
        note_visit(newest[0].person)
    return tuple(_finished(assessment) for assessment in reversed(newest))


def earlier_test(assessment: Assessment) -> FinishedTest | None:
    """Return the same person's finished test before this one, if any. One query, or three."""
    finished = Assessment.objects.finished().with_results()
    former = finished.before(assessment).first()
    return _finished(former) if former else None


def _finished(assessment: Assessment) -> FinishedTest:
    if assessment.completed_at is None:
        raise NotFinished(str(assessment.public_id))
    return FinishedTest(assessment.public_id, assessment.completed_at, read_scores(assessment))
