"""One side of one movement as the person answered it: a value or a reason for none."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessment.domain.protocol import Method, Movement, Side, SkipReason
from assessment.domain.results import Measured


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What was answered for one side.

    Either ``value`` (in the movement's unit) with its ``method``, and the ``level``
    where it was read by eye from a card, or ``skipped`` with the reason.
    """

    movement: str
    side: Side | None
    value: float | None = None
    method: Method | None = None
    level: int | None = None
    skipped: SkipReason | None = None

    def measured(self) -> Measured | None:
        """Return the value as scoring takes it, or ``None`` for a side left out."""
        if self.value is None or self.method is None:
            return None
        return Measured(self.movement, self.side, self.value, self.method)


def skip_all(movement: Movement, *, reason: SkipReason) -> tuple[Answer, ...]:
    """Return the answers that leave every side of a movement out for one reason."""
    return tuple(Answer(movement.slug, side, skipped=reason) for side in movement.sides)


def skip_reason(answers: Sequence[Answer]) -> SkipReason | None:
    """Return why a movement has no value on any side; ``None`` if it has one, or no answer."""
    if not answers or any(answer.value is not None for answer in answers):
        return None
    return answers[0].skipped


def fingerprint(answers: Iterable[Answer]) -> str:
    """
    Return a short text that differs whenever the answers differ; empty for none.

    A page carries the fingerprint of what it showed. When it comes back with a stale
    one, somebody answered in another window in between.
    """
    lines = sorted(
        f"{answer.side}|{answer.value}|{answer.method}|{answer.level}|{answer.skipped}"
        for answer in answers
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] if lines else ""
