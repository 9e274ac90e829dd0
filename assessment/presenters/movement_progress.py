"""Each movement over a person's last tests, side by side; like is compared with like only."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.error_band import error_band
from assessment.domain.protocol import Edition, Movement, Side
from assessment.domain.results import SideScore
from assessment.presenters.answers import called, method_word, side_text
from assessment.presenters.lengths import shown_number, shown_unit, shown_value
from assessment.presenters.trend import Reading, Trend, scale_of, trend
from assessment.presenters.verdicts import (
    FIRST_TIME,
    NOT_THIS_TIME,
    OTHER_WAY,
    Verdict,
    Word,
    ends_of,
    side_verdict,
)
from assessment.services.progress import FinishedTest

NOT_MEASURED = gettext_noop("not measured")


@dataclass(frozen=True, slots=True)
class SideProgress:
    """
    One side: its picture, what the tests say, and each test's value in words.

    ``called`` names it with its movement. ``unit`` is named beside the picture where its
    numbers would not fit with it.
    """

    name: str
    called: str
    unit: str
    trend: Trend
    verdicts: tuple[Verdict, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovementProgress:
    """One movement; ``mixed`` if it was not read in the same way every time."""

    title: str
    sides: tuple[SideProgress, ...]
    mixed: bool


def movement_progress(
    tests: Sequence[FinishedTest], *, edition: Edition
) -> tuple[MovementProgress, ...]:
    """Return every movement that any of the tests measured, in walking order."""
    found = ((movement, _values(movement, tests)) for movement in edition.movements)
    return tuple(
        MovementProgress(
            title=movement.title,
            sides=tuple(
                _side(movement, values, side=side, tests=tests, edition=edition)
                for side, values in sides.items()
            ),
            mixed=any(len({v.method for v in values if v}) > 1 for values in sides.values()),
        )
        for movement, sides in found
        if sides
    )


Values = Sequence[SideScore | None]


def _values(movement: Movement, tests: Sequence[FinishedTest]) -> dict[Side | None, Values]:
    """Return each side's value in each test; another edition's test has none."""
    edition = tests[-1].scores.edition
    measured = [
        {each.side: each for each in test.scores.movements if each.movement == movement.slug}
        if test.scores.edition == edition
        else {}
        for test in tests
    ]
    return {
        side: [values.get(side) for values in measured]
        for side in movement.sides
        if any(side in values for values in measured)
    }


def _side(
    movement: Movement,
    values: Values,
    *,
    side: Side | None,
    tests: Sequence[FinishedTest],
    edition: Edition,
) -> SideProgress:
    verdicts = _verdicts(values, tests=tests, edition=edition)
    return SideProgress(
        name=side_text(side),
        called=called(movement, side=side),
        unit=shown_unit(movement.unit),
        trend=_trend(movement, values),
        verdicts=verdicts,
        cells=tuple(
            gettext("{value}, {method}").format(
                value=shown_value(value.value, movement.unit), method=method_word(value.method)
            )
            if value
            else gettext(NOT_MEASURED)
            for value in values
        ),
    )


def _trend(movement: Movement, values: Values) -> Trend:
    readings = [
        Reading(place, value=value.value, method=value.method)
        for place, value in enumerate(values)
        if value
    ]
    round_ = _compared_with(values)
    band = error_band(movement, value=round_.value, method=round_.method) if round_ else None
    within = [reading.value for reading in readings]
    return trend(
        readings,
        places=len(values),
        scale=scale_of([*within, *(band or ())], direction=movement.direction),
        text=lambda value: shown_number(value, movement.unit),
        band=band,
    )


def _same_way(values: Values) -> list[tuple[int, SideScore]]:
    """Return place and value of the earlier ones that the last may be compared with."""
    last = values[-1]
    return [
        (place, value)
        for place, value in enumerate(values[:-1])
        if last and value and value.method is last.method
    ]


def _compared_with(values: Values) -> SideScore | None:
    same = _same_way(values)
    return same[-1][1] if same else None


def _verdicts(
    values: Values, *, tests: Sequence[FinishedTest], edition: Edition
) -> tuple[Verdict, ...]:
    last = values[-1]
    if last is None:
        return (Verdict(Word.UNCLEAR, None, gettext(NOT_THIS_TIME)),)
    same = _same_way(values)
    if not same:
        return (
            Verdict(Word.UNCLEAR, None, gettext(OTHER_WAY if any(values[:-1]) else FIRST_TIME)),
        )
    return tuple(
        side_verdict(edition, before=tests[place], former=value, latter=last)
        for place, value in ends_of(same)
    )
