"""A person's finished tests over time, a fixed number of queries however many there are."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from assessment.domain.results import Scores
from assessment.models import Assessment
from assessment.services.retention import note_visit
from assessment.services.stored_scores import read_all_scores
from config.rows import columns, row_of

# Beyond that a chart on a phone is a scribble.
MOST_TESTS = 8
# Asked for with every result: as SQL it takes a quarter of what the ORM would take.
_EARLIER = f"""
    SELECT {columns(Assessment, of="test")} FROM assessment_assessment AS test
    WHERE person_id = %s AND completed_at < %s
    ORDER BY completed_at DESC LIMIT 1
"""  # noqa: S608 - names of ours


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
    newest = list(owned.finished()[:MOST_TESTS])
    if newest:
        note_visit(newest[0].person)
    scores = read_all_scores(newest)
    return tuple(_finished(each, scores[each.pk]) for each in reversed(newest))


def with_earlier(assessment: Assessment) -> tuple[Scores, FinishedTest | None]:
    """Return a test's scores, and the same person's finished test before it. Three queries."""
    before = connection.ops.adapt_datetimefield_value(assessment.completed_at)
    with connection.cursor() as cursor:
        cursor.execute(_EARLIER, (assessment.person_id, before))
        earlier = [row_of(Assessment, row) for row in cursor.fetchall()]
    scores = read_all_scores([assessment, *earlier])
    former = _finished(earlier[0], scores[earlier[0].pk]) if earlier else None
    return scores[assessment.pk], former


def _finished(assessment: Assessment, scores: Scores) -> FinishedTest:
    if assessment.completed_at is None:
        raise NotFinished(str(assessment.public_id))
    return FinishedTest(assessment.public_id, assessment.completed_at, scores)
