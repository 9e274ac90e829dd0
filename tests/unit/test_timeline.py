"""Timelines: every second of a plan, and both sides alike."""

from collections import Counter

import pytest

from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode, Rules, Tempo
from routines.domain.plan import PlannedStep
from routines.domain.segments import PhaseCue, Segment, SegmentKind, TimedStep, segments_of
from routines.domain.timeline import timeline_of
from tests.profiles import shipped_catalogue
from tests.unit.test_recommend_anyone import with_steps

RULES = Rules()
EXERCISES = shipped_catalogue().exercises


def timed(step: PlannedStep) -> TimedStep:
    dose = EXERCISES[step.exercise].dose
    return TimedStep(
        mode=dose.mode,
        tempo=dose.tempo,
        dose=step.dose,
        dose_other=step.dose_other,
        sets=step.sets,
        first_side=step.first_side,
        seconds=step.seconds,
    )


def hold(
    *, dose: int, other: int = 0, sets: int = 1, seconds: int, first: Side | None = None
) -> TimedStep:
    return TimedStep(DoseMode.HOLD, None, dose, other, sets, first, seconds)


def kinds(segments: tuple[Segment, ...]) -> list[tuple[str, int]]:
    return [(segment.kind.value, segment.seconds) for segment in segments]


def work_by_side(segments: tuple[Segment, ...]) -> Counter[Side | None]:
    seconds: Counter[Side | None] = Counter()
    for segment in segments:
        if segment.kind is SegmentKind.WORK:
            seconds[segment.side] += segment.seconds
    return seconds


def test_it_is_as_long_as_the_plan_to_the_second_for_anybody() -> None:
    for case in with_steps():
        steps = [timed(step) for step in case.plan.steps]

        timeline = timeline_of(steps, arrive_seconds=RULES.arrive_seconds, rules=RULES)

        assert sum(segment.seconds for segment in timeline.segments) == case.plan.total_seconds


def test_both_sides_get_the_seconds_that_the_plan_gives_them_for_anybody() -> None:
    for case in with_steps():
        for step in case.plan.steps:
            tempo = EXERCISES[step.exercise].dose.tempo
            each = tempo.seconds if tempo else 1
            work = work_by_side(segments_of(timed(step), number=1, rules=RULES))
            given = [work[side] for side in (Side.LEFT, Side.RIGHT, None) if side in work]
            asked = [step.dose * each, *([step.dose_other * each] if step.dose_other else [])]
            assert sorted(given) == sorted(asked)


def test_it_arrives_and_closes() -> None:
    timeline = timeline_of([hold(dose=30, seconds=40)], arrive_seconds=20, rules=RULES).segments

    assert (timeline[0].kind, timeline[0].step) == (SegmentKind.ARRIVE, 0)
    assert (timeline[-1].kind, timeline[-1].step) == (SegmentKind.CLOSE, 2)


def test_a_hold_changes_sides_and_rests_between_sets() -> None:
    step = hold(dose=60, other=60, sets=2, seconds=148)

    assert kinds(segments_of(step, number=1, rules=RULES)) == [
        ("next", 9), ("ready", 3),
        ("work", 30), ("rest", 5), ("work", 30), ("switch", 6),
        ("work", 30), ("rest", 5), ("work", 30),
    ]  # fmt: skip


def test_it_starts_on_the_side_of_the_plan() -> None:
    step = hold(dose=36, other=24, seconds=76, first=Side.RIGHT)

    work = work_by_side(segments_of(step, number=1, rules=RULES))

    assert list(work.items()) == [(Side.RIGHT, 36), (Side.LEFT, 24)]


def test_a_side_change_names_the_side_to_come() -> None:
    segments = segments_of(hold(dose=30, other=30, seconds=76), number=1, rules=RULES)

    switch = next(one for one in segments if one.kind is SegmentKind.SWITCH)
    assert switch.side is Side.RIGHT


def test_a_repetition_has_the_phases_of_its_tempo() -> None:
    step = TimedStep(DoseMode.REPS, Tempo(3, 1, 2), 4, 0, 1, None, 34)

    work = segments_of(step, number=1, rules=RULES)[2:]

    assert [(one.number, one.of) for one in work] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [(phase.cue, phase.seconds) for phase in work[0].phases] == [
        (PhaseCue.GO, 3), (PhaseCue.HOLD, 1), (PhaseCue.BACK, 2),
    ]  # fmt: skip


def test_a_breath_goes_in_and_out_without_a_hold() -> None:
    step = TimedStep(DoseMode.BREATHS, Tempo(4, 0, 6), 4, 0, 1, None, 55)

    phases = segments_of(step, number=1, rules=RULES)[-1].phases

    assert [(phase.cue, phase.seconds) for phase in phases] == [
        (PhaseCue.IN, 4), (PhaseCue.OUT, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("setup", "before"),
    [(10, [("next", 7), ("ready", 3)]), (3, [("ready", 3)]), (2, [("ready", 2)]), (0, [])],
)
def test_the_set_up_ends_in_the_count_in(setup: int, before: list[tuple[str, int]]) -> None:
    segments = segments_of(hold(dose=30, seconds=30 + setup), number=1, rules=RULES)

    assert kinds(segments)[:-1] == before


def test_work_that_no_longer_fits_is_held_equally_on_both_sides() -> None:
    segments = segments_of(hold(dose=30, other=30, seconds=51), number=2, rules=RULES)

    assert kinds(segments) == [("ready", 1), ("work", 22), ("switch", 6), ("work", 22)]


def test_work_that_no_longer_fits_without_sides_is_one_plain_piece() -> None:
    segments = segments_of(hold(dose=60, seconds=50), number=2, rules=RULES)

    assert kinds(segments) == [("work", 50)]


def test_it_arrives_with_three_breaths_that_fill_its_seconds() -> None:
    phases = timeline_of([], arrive_seconds=20, rules=RULES).segments[0].phases

    assert [phase.cue.value for phase in phases] == ["settle", *("in", "out") * 3]
    assert sum(phase.seconds for phase in phases) == 20
