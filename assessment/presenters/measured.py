"""What was measured, side by side: values, the typical value, and left against right."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.protocol import Edition, Movement, Side, Unit
from assessment.domain.results import Scores, SideGap, SideScore
from assessment.presenters.answers import called, method_text
from assessment.presenters.lengths import shown_value
from assessment.presenters.side_bars import SideBars, side_bars
from assessment.services.answers import AnswersByMovement
from config.remembered import remembered

GRADE_TEXTS = {
    "published": gettext_noop("published values"),
    "derived": gettext_noop("values worked out from published ones"),
    "estimated": gettext_noop("estimated values"),
}


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One measured side against its group."""

    called: str
    value: str
    typical: str
    percentile: int | None
    method: str
    status: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """Left against right for one movement."""

    title: str
    left: str
    right: str
    gap: str
    sentence: str
    flagged: bool
    bars: SideBars


def movement_rows(
    scores: Scores, *, edition: Edition, answers: AnswersByMovement
) -> tuple[MovementRow, ...]:
    """Return every measured side; a value read from a card says so with "about"."""
    cards = {
        (answer.movement, answer.side)
        for listed in answers.values()
        for answer in listed
        if answer.level is not None
    }
    return tuple(
        _row(side, edition.movement(side.movement), from_card=(side.movement, side.side) in cards)
        for side in scores.movements
    )


def _row(side: SideScore, movement: Movement, *, from_card: bool) -> MovementRow:
    title = called(movement, side=side.side)
    return _movement_row(side, called=title, unit=movement.unit, from_card=from_card)


# Half a kilobyte each. By eye there are 70 in each group; by tape, people near to each other share.
@remembered(most=2000)
def _movement_row(side: SideScore, *, called: str, unit: Unit, from_card: bool) -> MovementRow:
    shown = shown_value(side.value, unit)
    group = side.group
    return MovementRow(
        called=called,
        value=gettext("about {value}").format(value=shown) if from_card else shown,
        typical=(shown_value(group.mean, unit) if group else gettext("no comparison values")),
        # A percentile from an estimated norm would look more exact than it is.
        percentile=side.percentile if group and group.grade != "estimated" else None,
        method=method_text(side.method),
        status=gettext(GRADE_TEXTS[group.grade]) if group else "",
    )


def side_rows(scores: Scores, *, edition: Edition) -> tuple[SideRow, ...]:
    """Return left against right for every movement with both sides."""
    return tuple(_side_row(gap, scores, edition.movement(gap.movement)) for gap in scores.sides)


def _side_row(gap: SideGap, scores: Scores, movement: Movement) -> SideRow:
    sides = {side.side: side for side in scores.movements if side.movement == gap.movement}
    left, right = sides[Side.LEFT], sides[Side.RIGHT]
    size = shown_value(abs(gap.gap), movement.unit)
    threshold = shown_value(movement.side_threshold, movement.unit)
    if gap.flagged and gap.tighter is not None:
        sentence = (
            gettext("The left side measured tighter.")
            if gap.tighter is Side.LEFT
            else gettext("The right side measured tighter.")
        )
    else:
        sentence = gettext(
            "No clear difference: a gap up to {threshold} is common or measuring error."
        ).format(threshold=threshold)
    return SideRow(
        title=movement.title,
        left=shown_value(left.value, movement.unit),
        right=shown_value(right.value, movement.unit),
        gap=size,
        sentence=sentence,
        flagged=gap.flagged,
        bars=side_bars(
            movement,
            left=left.value,
            right=right.value,
            typical=left.group.mean if left.group else None,
            gap=gap,
        ),
    )
