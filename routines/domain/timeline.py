"""
A whole routine as pieces of time, in the order in which they are followed.

The player plays this and decides nothing: how long, which side and how often stand here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from routines.domain.catalogue import Rules
from routines.domain.segments import (
    Phase,
    PhaseCue,
    Segment,
    SegmentKind,
    TimedStep,
    segments_of,
)

ARRIVAL_BREATHS = 3


@dataclass(frozen=True, slots=True)
class Timeline:
    """The exercises in order, as planned, and the pieces of time that they are cut into."""

    steps: tuple[TimedStep, ...]
    segments: tuple[Segment, ...]


def timeline_of(steps: Sequence[TimedStep], *, arrive_seconds: int, rules: Rules) -> Timeline:
    """
    Return the arrival, every exercise and the close.

    Args:
        steps: The exercises in order, as planned.
        arrive_seconds: For the arrival; 0 leaves it out.
        rules: For the seconds of side changes and of pauses between sets.

    Returns:
        The pieces in order. Their seconds add up to the arrival and the steps' own seconds;
        the close takes none, because nobody is hurried there.

    """
    phases = _slow_breaths(arrive_seconds)
    arrival = Segment(SegmentKind.ARRIVE, arrive_seconds, 0, phases=phases)
    close = Segment(SegmentKind.CLOSE, 0, len(steps) + 1)
    exercises = (
        segment
        for number, step in enumerate(steps, start=1)
        for segment in segments_of(step, number=number, rules=rules)
    )
    segments = (*((arrival,) if arrive_seconds else ()), *exercises, close)
    return Timeline(steps=tuple(steps), segments=segments)


def _slow_breaths(seconds: int) -> tuple[Phase, ...]:
    """Cut the arrival into breaths, in as long as out; what is left over comes before them."""
    half = seconds // (2 * ARRIVAL_BREATHS)
    if not half:
        return ()
    settle = seconds - 2 * half * ARRIVAL_BREATHS
    breath = (Phase(PhaseCue.IN, half), Phase(PhaseCue.OUT, half))
    before = (Phase(PhaseCue.SETTLE, settle),) if settle else ()
    return (*before, *(breath * ARRIVAL_BREATHS))
