"""
The pieces of time that a followed routine is made of, and those of one exercise.

Seconds of an exercise are those of its dose (``routines.domain.dosing``): set-up, work,
changing sides and a pause before each further set. What the plan gives beyond work, changes
and pauses is the set-up; its last seconds are the count-in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode, Rules, Tempo
from routines.domain.dosing import OTHER_SIDE

COUNT_IN = 3


class SegmentKind(StrEnum):
    """What a piece of time is for."""

    ARRIVE = "arrive"
    NEXT = "next"
    READY = "ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    CLOSE = "close"


class PhaseCue(StrEnum):
    """What to do in one part of a breath or repetition."""

    SETTLE = "settle"
    IN = "in"
    OUT = "out"
    GO = "go"
    HOLD = "hold"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a breath or repetition and its whole seconds."""

    cue: PhaseCue
    seconds: int


@dataclass(frozen=True, slots=True)
class Segment:
    """
    One piece of time.

    ``step`` is the exercise it belongs to, from 1; 0 is the arrival, and the close is one
    more than the last. ``side`` is the side at work, or the one to change to. Work counts
    ``number`` ``of`` all breaths, repetitions or sets of that side; elsewhere both are 0.
    """

    kind: SegmentKind
    seconds: int
    step: int
    side: Side | None = None
    number: int = 0
    of: int = 0
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class TimedStep:
    """
    What an exercise's time depends on, as its plan has it.

    ``dose`` is the first side's, ``dose_other`` the other's (0 without sides).
    ``seconds`` is what the plan gives to all of it. ``alternating`` repetitions change
    sides by themselves. ``position`` and ``side_means`` (what "left" is a side of) are for
    those who tell people how to get into it.
    """

    mode: DoseMode
    tempo: Tempo | None
    dose: int
    dose_other: int
    sets: int
    first_side: Side | None
    seconds: int
    alternating: bool = False
    position: str = ""
    side_means: str = ""


def segments_of(step: TimedStep, *, number: int, rules: Rules) -> tuple[Segment, ...]:
    """
    Cut one exercise into pieces of time.

    Without a side to start with, an exercise with sides starts on the left.

    Args:
        step: The exercise as planned.
        number: Its place in the routine, from 1.
        rules: For the seconds of a side change and of a pause between sets.

    Returns:
        The pieces in order; their seconds add up to the step's. If an exercise was changed
        after it was planned and its work no longer fits, it is held for as long as there is
        time, equally on both sides.

    """
    action = tuple(_action(step, number=number, rules=rules))
    setup = step.seconds - sum(segment.seconds for segment in action)
    if setup < 0:
        action = tuple(_squeezed(step, number=number, rules=rules))
        setup = step.seconds - sum(segment.seconds for segment in action)
    count_in = min(COUNT_IN, setup)
    side = action[0].side if action else None
    before = (
        Segment(SegmentKind.NEXT, setup - count_in, number, side=side),
        Segment(SegmentKind.READY, count_in, number, side=side),
    )
    return tuple(segment for segment in (*before, *action) if segment.seconds)


def _action(step: TimedStep, *, number: int, rules: Rules) -> Iterator[Segment]:
    if not step.dose_other:
        yield from _work(step, dose=step.dose, side=None, number=number, rules=rules)
        return
    first = step.first_side or Side.LEFT
    other = OTHER_SIDE[first]
    yield from _work(step, dose=step.dose, side=first, number=number, rules=rules)
    yield Segment(SegmentKind.SWITCH, rules.side_change_seconds, number, side=other)
    yield from _work(step, dose=step.dose_other, side=other, number=number, rules=rules)


def _squeezed(step: TimedStep, *, number: int, rules: Rules) -> Iterator[Segment]:
    """Yield plain work of the plan's seconds, halved where the exercise has sides."""
    change = rules.side_change_seconds
    if not step.dose_other or step.seconds < change + 2:
        yield Segment(SegmentKind.WORK, step.seconds, number, number=1, of=1)
        return
    first = step.first_side or Side.LEFT
    half = (step.seconds - change) // 2
    yield Segment(SegmentKind.WORK, half, number, first, 1, 1)
    yield Segment(SegmentKind.SWITCH, change, number, side=OTHER_SIDE[first])
    yield Segment(SegmentKind.WORK, half, number, OTHER_SIDE[first], 1, 1)


def _work(
    step: TimedStep, *, dose: int, side: Side | None, number: int, rules: Rules
) -> Iterator[Segment]:
    """Yield the work of one side: a piece for each set of a hold, or for each repetition."""
    if step.mode is DoseMode.HOLD or step.tempo is None:
        each, left_over = divmod(dose, step.sets)
        for place in range(1, step.sets + 1):
            if place > 1:
                yield Segment(SegmentKind.REST, rules.extra_set_seconds, number, side=side)
            # What does not split evenly goes to the first sets.
            seconds = each + (place <= left_over)
            yield Segment(SegmentKind.WORK, seconds, number, side, place, step.sets)
        return
    phases = _phases(step.tempo, breath=step.mode is DoseMode.BREATHS)
    for place in range(1, dose + 1):
        yield Segment(SegmentKind.WORK, step.tempo.seconds, number, side, place, dose, phases)


def _phases(tempo: Tempo, *, breath: bool) -> tuple[Phase, ...]:
    cues = (PhaseCue.IN, PhaseCue.OUT) if breath else (PhaseCue.GO, PhaseCue.BACK)
    phases = (
        Phase(cues[0], tempo.go),
        Phase(PhaseCue.HOLD, tempo.hold),
        Phase(cues[1], tempo.back),
    )
    return tuple(phase for phase in phases if phase.seconds)
