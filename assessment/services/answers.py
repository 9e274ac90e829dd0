"""Reading back what was answered, as domain values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from assessment.domain.answers import Answer
from assessment.domain.protocol import Method, Side, SkipReason
from assessment.models import Assessment, Measurement

AnswersByMovement = Mapping[str, tuple[Answer, ...]]


def answers_of(assessment: Assessment) -> AnswersByMovement:
    """Return all answers by movement slug, left before right. One query."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for row in assessment.measurements.order_by("movement", "side"):
        found[row.movement].append(_answer(row))
    return {movement: tuple(answers) for movement, answers in found.items()}


def answered(answers: AnswersByMovement, *, among: Iterable[str]) -> frozenset[str]:
    """Return which of these movements have an answer, be it a value or a reason."""
    return frozenset(slug for slug in among if answers.get(slug))


def _answer(row: Measurement) -> Answer:
    return Answer(
        movement=row.movement,
        side=Side(row.side) if row.side else None,
        value=row.value,
        method=Method(row.method) if row.method else None,
        level=row.level,
        skipped=SkipReason(row.skipped) if row.skipped else None,
    )
