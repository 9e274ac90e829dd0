"""
Storing the answers to one movement.

Nobody waits for a form that is being read: what was known then is looked at once more by the
statement that writes, and nothing is written that another window has overtaken. Written out,
because it is asked at every step and the ORM cannot say it in one statement.
"""

from collections.abc import Sequence
from functools import lru_cache

from django.db import connection, transaction
from django.utils import timezone

from assessment.domain.answers import Answer
from assessment.models import Assessment
from assessment.services.answers import answers_of
from assessment.services.taking import Overtaken

# The casts tell PostgreSQL what a NULL would be.
_ROW = "(%s, CAST(%s AS double precision), %s, CAST(%s AS smallint), %s)"
_OPEN = "SELECT id FROM assessment_assessment WHERE id = %s AND completed_at IS NULL"
_INSERT = """
    INSERT INTO assessment_measurement
        (assessment_id, movement, saved_at, side, value, method, level, skipped)
    SELECT test.id, %s, %s, answer.column1, answer.column2, answer.column3, answer.column4,
        answer.column5
    FROM ({test}) AS test CROSS JOIN (VALUES {rows}) AS answer
    WHERE TRUE ON CONFLICT (assessment_id, movement, side) {otherwise}
"""
_KEEP = "DO NOTHING"
_REPLACE = """DO UPDATE SET value = excluded.value, method = excluded.method,
    level = excluded.level, skipped = excluded.skipped, saved_at = excluded.saved_at"""


def save_first_answers(assessment: Assessment, *, movement: str, answers: Sequence[Answer]) -> None:
    """
    Store every side of a movement that has no answer yet.

    Raises:
        Overtaken: If the assessment is finished or gone, or the movement has an answer.
    """
    # All sides or none, because they are always written together.
    if _insert(assessment, movement, answers, otherwise=_KEEP) < len(answers):
        raise Overtaken


def save_answers(
    assessment: Assessment,
    *,
    movement: str,
    answers: Sequence[Answer],
    before: Sequence[Answer] | None = None,
) -> None:
    """
    Store every side of one movement; answering again replaces the earlier answer.

    Args:
        assessment: Whose it is.
        movement: Its slug.
        answers: One for every side.
        before: What stood there when it was read; ``None`` replaces whatever stands there.

    Raises:
        Overtaken: If the assessment is finished or gone, or something else stands there now.
    """
    with transaction.atomic():
        if before is not None:
            with connection.cursor() as cursor:
                cursor.execute(_held(), [assessment.pk])
            if answers_of(assessment).get(movement, ()) != tuple(before):
                raise Overtaken
        if _insert(assessment, movement, answers, otherwise=_REPLACE) < len(answers):
            raise Overtaken


def _insert(
    assessment: Assessment, movement: str, answers: Sequence[Answer], *, otherwise: str
) -> int:
    """Return how many sides were stored: none where the assessment is not open."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    values = [value for answer in answers for value in _columns(answer)]
    with connection.cursor() as cursor:
        statement = _statement(_held(), sides=len(answers), otherwise=otherwise)
        cursor.execute(statement, [movement, now, assessment.pk, *values])
        return int(cursor.rowcount)


def _held() -> str:
    """Return the test if it is open. Who finishes it waits meanwhile; on SQLite all who write."""
    return f"{_OPEN} FOR UPDATE" if connection.features.has_select_for_update else _OPEN


@lru_cache(maxsize=8)
def _statement(test: str, *, sides: int, otherwise: str) -> str:
    return _INSERT.format(test=test, rows=", ".join([_ROW] * sides), otherwise=otherwise)


def _columns(answer: Answer) -> tuple[str | float | None, ...]:
    return (
        answer.side.value if answer.side else "",
        answer.value,
        answer.method.value if answer.method else "",
        answer.level,
        answer.skipped.value if answer.skipped else "",
    )
