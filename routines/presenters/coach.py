"""
What a good coach says, and when: the lines of a routine that are spoken and announced.

Written for somebody who lies on the floor and does not look: few words, in time for the next
thing to do. The player only says them, so that every sentence stands here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from assessment.domain.listing import paragraph_of
from routines.domain.catalogue import DoseMode
from routines.domain.segments import PhaseCue, Segment, SegmentKind, TimedStep
from routines.presenters.coach_sides import first_side, other_side_aloud, side_aloud
from routines.presenters.coach_words import MOVE, dose_aloud, goodbye, into_place

# Shorter holds get no half-way call and no reminder to breathe, and few repetitions no half-way
# either: the lines would crowd.
HALF_WAY_FROM = 16
REMINDER_FROM = 25
REMINDER_AT = 8
COUNTED = 5
COUNTED_FROM = 10
HALF_WAY_REPS_FROM = 6


@dataclass(frozen=True, slots=True)
class Line:
    """
    One thing to say.

    ``at`` is seconds into the piece; below 0, seconds before its end. ``announced`` ones are
    milestones that screen readers tell as well; the others are for the voice alone.
    """

    at: int
    text: str
    announced: bool = False


@dataclass(frozen=True, slots=True)
class SpokenStep:
    """One exercise as it is followed, with its name and its cue."""

    name: str
    cue: str
    timed: TimedStep


def lines_of(
    segments: Sequence[Segment], at: int, *, steps: Sequence[SpokenStep]
) -> tuple[Line, ...]:
    """Return what is said during one piece, in order."""
    segment = segments[at]
    before = segments[at - 1] if at else None
    enters = before is None or before.step != segment.step
    if segment.kind is SegmentKind.WORK:
        begins = enters or (before is not None and before.kind is SegmentKind.READY)
        cut = _repetition if segment.phases else _hold
        return tuple(cut(segment, step=steps[segment.step - 1], begins=begins))
    text = _opening(segment, steps=steps, enters=enters)
    return (_milestone(text),) if text else ()


def _milestone(text: str, *, at: int = 0) -> Line:
    return Line(at, text, announced=True)


def _opening(segment: Segment, *, steps: Sequence[SpokenStep], enters: bool) -> str:
    """Return what is said where nobody works; nothing while somebody only counts in."""
    if segment.kind is SegmentKind.ARRIVE:
        return gettext("Let us begin with three slow breaths. Let your shoulders drop.")
    if segment.kind is SegmentKind.CLOSE:
        return goodbye(steps[-1].timed.position if steps else "")
    if segment.kind is SegmentKind.REST:
        return gettext("Rest. Once more on this side.")
    if segment.kind is SegmentKind.SWITCH:
        return other_side_aloud(steps[segment.step - 1].timed)
    return _introduction(segment, steps=steps) if enters else ""


def _introduction(segment: Segment, *, steps: Sequence[SpokenStep]) -> str:
    """Name the exercise, then say how to get into it, how much and which side first."""
    number, step = segment.step, steps[segment.step - 1]
    before = steps[number - 2].timed.position if number > 1 else ""
    parts = (
        _named(step.name, number=number, of=len(steps)),
        into_place(step.timed.position, before=before),
        dose_aloud(step.timed),
        side_aloud(step.timed) if segment.side else "",
    )
    return paragraph_of(part for part in parts if part)


def _named(exercise: str, *, number: int, of: int) -> str:
    if number == of:
        text = gettext("Now the last exercise: {exercise}.")
    else:
        text = gettext("First: {exercise}.") if number == 1 else gettext("Next: {exercise}.")
    return text.format(exercise=exercise)


def _hold(segment: Segment, *, step: SpokenStep, begins: bool) -> Iterator[Line]:
    seconds = segment.seconds
    if begins:
        yield _milestone(step.cue)
    else:
        yield Line(0, gettext("And hold."))
    if begins and seconds >= REMINDER_FROM:
        yield Line(REMINDER_AT, gettext("Keep breathing."))
    if seconds >= HALF_WAY_FROM:
        yield _milestone(gettext("Half-way."), at=seconds // 2)
    if seconds >= COUNTED_FROM:
        for left in range(COUNTED, 0, -1):
            yield Line(-left, str(left))


def _repetition(segment: Segment, *, step: SpokenStep, begins: bool) -> Iterator[Line]:
    """
    Yield the cue with the first, the way with the second, and then the count.

    After a change of sides the way is known: only the count is said.
    """
    number, of = segment.number, segment.of
    is_breath = step.timed.mode is DoseMode.BREATHS
    if begins:
        yield _milestone(step.cue)
        return
    if number == 1:
        yield Line(0, gettext("And go."))
    elif number == of:
        yield Line(0, gettext("Last one."))
    elif of >= HALF_WAY_REPS_FROM and number == of // 2 + 1:
        yield _milestone(gettext("Half-way."))
    elif number == 2 and segment.side in {None, first_side(step.timed)}:
        yield from _way(segment, alternating=step.timed.alternating)
    elif not is_breath:
        yield Line(0, str(number))


def _way(segment: Segment, *, alternating: bool) -> Iterator[Line]:
    """Yield a word for each part of a breath or repetition, as it begins."""
    at = 0
    for phase in segment.phases:
        is_other = alternating and phase.cue is PhaseCue.GO
        yield Line(at, gettext("Other side.") if is_other else gettext(MOVE[phase.cue]))
        at += phase.seconds
