"""Reading back what was answered, as domain values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter

from django.db import connection

from assessment.domain.answers import Answer
from assessment.domain.protocol import Method, Side, SkipReason
from assessment.models import Assessment

# Asked at every step: as SQL and plain values it takes a quarter of what the ORM would take.
_ANSWERS = """
    SELECT movement, side, value, method, level, skipped
    FROM assessment_measurement WHERE assessment_id = %s
"""
_PLACE = itemgetter(0, 1)
_Row = tuple[str, str, float | None, str, int | None, str]

AnswersByMovement = Mapping[str, tuple[Answer, ...]]


def answers_of(assessment: Assessment) -> AnswersByMovement:
    """Return all answers by movement slug, left before right. One query."""
    found: dict[str, list[Answer]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_ANSWERS, [assessment.pk])
        for row in sorted(cursor.fetchall(), key=_PLACE):
            found[row[0]].append(_answer(row))
    return {movement: tuple(answers) for movement, answers in found.items()}


def answered(answers: AnswersByMovement, *, among: Iterable[str]) -> frozenset[str]:
    """Return which of these movements have an answer, be it a value or a reason."""
    return frozenset(slug for slug in among if answers.get(slug))


def _answer(row: _Row) -> Answer:
    movement, side, value, method, level, skipped = row
    return Answer(
        movement=movement,
        side=Side(side) if side else None,
        value=value,
        method=Method(method) if method else None,
        level=level,
        skipped=SkipReason(skipped) if skipped else None,
    )
