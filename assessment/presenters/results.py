"""The results page in words: every number with its range, its group and its source."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.answers import skip_reason
from assessment.domain.listing import all_of
from assessment.domain.protocol import Edition
from assessment.domain.results import Scores
from assessment.domain.zones import Zone
from assessment.presenters.answers import LeftOut, left_out_rows, skip_text
from assessment.presenters.changes import ChangeRow, change_rows
from assessment.presenters.measured import (
    MovementRow,
    SideRow,
    movement_rows,
    side_rows,
)
from assessment.presenters.zone_cards import ZoneCard, zone_card
from assessment.services.answers import AnswersByMovement
from assessment.services.journey import Journey

# Two scores this close cannot be told apart by one's own measuring.
CLOSE = 5
YOURS = {
    Zone.HIPS: gettext_noop("your hips"),
    Zone.THORACIC: gettext_noop("your mid back"),
    Zone.POSTERIOR: gettext_noop("your posterior chain"),
}
ONE_ZONE = {
    Zone.HIPS: gettext_noop("We could score one zone: your hips."),
    Zone.THORACIC: gettext_noop("We could score one zone: your mid back."),
    Zone.POSTERIOR: gettext_noop("We could score one zone: your posterior chain."),
}


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
        return gettext(
            "There is not enough here for a score yet, and that is fine. "
            "You still get a routine that fits what you told us."
        )
    lowest, highest = scored[0], scored[-1]
    if len(scored) == 1:
        return gettext(ONE_ZONE[lowest[1]])
    if highest[0] - lowest[0] <= CLOSE:
        return gettext("Your zones are close together: none of them stands out.")
    tightest = [gettext(YOURS[zone]) for score, zone in scored if score - lowest[0] <= CLOSE]
    return gettext(
        "Of what you measured, {tightest} moved least compared with people like you, "
        "and {freest} moved most freely."
    ).format(tightest=all_of(tightest), freest=gettext(YOURS[highest[1]]))


def _skipped_rows(journey: Journey, answers: AnswersByMovement) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(movement.title, skip_text(reason))
        for movement in journey.movements
        if (reason := skip_reason(answers.get(movement.slug, ()))) is not None
    )
