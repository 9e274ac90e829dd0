"""The results page in words: every number with its range, its group and its source."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assessment.domain.answers import skip_reason
from assessment.domain.protocol import Edition
from assessment.domain.results import Scores
from assessment.domain.zones import Zone
from assessment.presenters.answers import SKIP_TEXTS, LeftOut, left_out_rows
from assessment.presenters.changes import ChangeRow, change_rows
from assessment.presenters.measured import (
    MovementRow,
    SideRow,
    movement_rows,
    side_rows,
)
from assessment.presenters.zone_cards import SHORT_LABELS, ZoneCard, zone_card
from assessment.services.answers import AnswersByMovement
from assessment.services.journey import Journey

# Two scores this close cannot be told apart by one's own measuring.
CLOSE = 5


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """Everything on the results page, in reading order."""

    sentence: str
    zones: tuple[ZoneCard, ...]
    sides: tuple[SideRow, ...]
    movements: tuple[MovementRow, ...]
    changes: tuple[ChangeRow, ...]
    skipped: tuple[LeftOut, ...]
    left_out: tuple[LeftOut, ...]
    advice: tuple[str, ...]

    @property
    def scored(self) -> bool:
        """Whether any zone has a score."""
        return any(zone.score is not None for zone in self.zones)


def present_results(
    scores: Scores,
    *,
    edition: Edition,
    journey: Journey,
    answers: AnswersByMovement,
    limits: Collection[str],
) -> ResultsPage:
    """Put frozen scores into words; nothing here changes a number."""
    return ResultsPage(
        sentence=first_sentence(scores),
        zones=tuple(zone_card(scores, zone, edition=edition) for zone in Zone),
        sides=side_rows(scores, edition=edition),
        movements=movement_rows(scores, edition=edition, answers=answers),
        changes=change_rows(scores, edition=edition),
        skipped=_skipped_rows(journey, answers),
        left_out=tuple(left_out_rows(journey)),
        advice=tuple(text for limit, text in edition.safety.advice.items() if limit in set(limits)),
    )


def present_shared(scores: Scores, *, edition: Edition, answers: AnswersByMovement) -> ResultsPage:
    """Put the scores into words for somebody else: without limits, skips, or words to "you"."""
    return ResultsPage(
        sentence="",
        zones=tuple(zone_card(scores, zone, edition=edition) for zone in Zone),
        sides=side_rows(scores, edition=edition),
        movements=movement_rows(scores, edition=edition, answers=answers),
        changes=change_rows(scores, edition=edition),
        skipped=(),
        left_out=(),
        advice=(),
    )


def first_sentence(scores: Scores) -> str:
    """Say the most useful thing first, in plain words and without a verdict."""
    scored = sorted((zone.score, zone.zone) for zone in scores.zones if zone.score is not None)
    if not scored:
        return (
            "There is not enough here for a score yet, and that is fine. "
            "You still get a routine that fits what you told us."
        )
    lowest, highest = scored[0], scored[-1]
    if len(scored) == 1:
        return f"We could score one zone: your {SHORT_LABELS[lowest[1]]}."
    if highest[0] - lowest[0] <= CLOSE:
        return "Your zones are close together: none of them stands out."
    names = _and([SHORT_LABELS[zone] for score, zone in scored if score - lowest[0] <= CLOSE])
    return (
        f"Of what you measured, your {names} moved least compared with people like you, "
        f"and your {SHORT_LABELS[highest[1]]} moved most freely."
    )


def _and(names: Sequence[str]) -> str:
    return " and your ".join(names)


def _skipped_rows(journey: Journey, answers: AnswersByMovement) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(movement.title, SKIP_TEXTS[reason])
        for movement in journey.movements
        if (reason := skip_reason(answers.get(movement.slug, ()))) is not None
    )
