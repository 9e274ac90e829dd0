"""lines_of: what the coach says during each piece of a routine, and when."""

import pytest

from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode, Rules, Tempo
from routines.domain.segments import SegmentKind, TimedStep
from routines.domain.timeline import timeline_of
from routines.presenters.coach import Line, SpokenStep, lines_of
from routines.presenters.coach_sides import side_aloud
from tests.profiles import shipped_catalogue

HOLD = TimedStep(
    DoseMode.HOLD, None, 30, 30, 1, Side.LEFT, 76, position="half-kneeling",
    side_means="the kneeling leg",
)  # fmt: skip
REPS = TimedStep(DoseMode.REPS, Tempo(3, 1, 2), 8, 0, 1, None, 58, position="supine")
BREATHS = TimedStep(DoseMode.BREATHS, Tempo(4, 0, 6), 4, 0, 1, None, 55, position="supine")
UP = TimedStep(DoseMode.REPS, Tempo(3, 1, 4), 6, 0, 1, None, 58, position="standing")


def said(*steps: TimedStep) -> list[tuple[SegmentKind, list[Line]]]:
    rules = Rules()
    segments = timeline_of(steps, arrive_seconds=20, rules=rules).segments
    spoken = [SpokenStep(f"Exercise {n}", "Slowly.", step) for n, step in enumerate(steps, 1)]
    return [
        (segment.kind, list(lines_of(segments, at, steps=spoken)))
        for at, segment in enumerate(segments)
    ]


def texts(*steps: TimedStep, kind: SegmentKind) -> list[str]:
    return [line.text for one, lines in said(*steps) for line in lines if one is kind]


def test_it_names_an_exercise_and_says_how_to_get_into_it_how_much_and_which_side() -> None:
    first, second, last = texts(REPS, HOLD, UP, kind=SegmentKind.NEXT)

    assert first == "First: Exercise 1. Lie on your back. 8 times."
    assert second.startswith("Next: Exercise 2. Kneel on one knee. 30 seconds on each side.")
    assert second.endswith("Left first: the left leg is the kneeling leg.")
    assert last == "Now the last exercise: Exercise 3. Stand up slowly. 6 times."


def test_it_helps_people_up_from_lying() -> None:
    _first, second = texts(REPS, UP, kind=SegmentKind.NEXT)

    assert "Roll to your side, come up slowly, and stand." in second


def test_it_says_nothing_about_a_position_that_stays() -> None:
    _first, second = texts(REPS, BREATHS, kind=SegmentKind.NEXT)

    assert second == "Now the last exercise: Exercise 2. 4 slow breaths."


def test_it_calls_half_way_and_counts_the_last_five_seconds_of_a_hold() -> None:
    (_kind, first), *_others = [one for one in said(HOLD) if one[0] is SegmentKind.WORK]

    assert [(line.at, line.text) for line in first] == [
        (0, "Slowly."), (8, "Keep breathing."), (15, "Half-way."),
        (-5, "5"), (-4, "4"), (-3, "3"), (-2, "2"), (-1, "1"),
    ]  # fmt: skip


def test_only_milestones_reach_screen_readers() -> None:
    lines = [line for _kind, lines in said(HOLD, REPS) for line in lines]

    assert {line.text for line in lines if line.text.isdigit() and line.announced} == set()


def test_it_counts_repetitions_after_showing_the_way_once() -> None:
    assert texts(REPS, kind=SegmentKind.WORK) == [
        "Slowly.", "Go.", "Hold.", "And back.", "3", "4", "Half-way.", "6", "7", "Last one.",
    ]  # fmt: skip


def test_it_says_the_other_side_s_dose_where_that_differs() -> None:
    uneven = TimedStep(DoseMode.HOLD, None, 36, 24, 1, Side.RIGHT, 76)

    assert texts(uneven, kind=SegmentKind.SWITCH) == [
        "Switch sides. Now the left. 24 seconds here."
    ]


@pytest.mark.parametrize("position", ["supine", "standing"])
def test_it_says_goodbye_and_helps_up_from_the_floor(position: str) -> None:
    step = TimedStep(DoseMode.HOLD, None, 30, 0, 1, None, 40, position=position)

    (goodbye,) = texts(step, kind=SegmentKind.CLOSE)

    assert goodbye.startswith("That was the last one. Well done.")
    assert ("Roll to your side" in goodbye) is (position == "supine")


def test_every_side_of_the_shipped_exercises_is_explained() -> None:
    for exercise in shipped_catalogue().exercises.values():
        if exercise.per_side:
            means = next(iter(exercise.side_means.values()))
            step = TimedStep(DoseMode.REPS, None, 5, 5, 1, None, 60, side_means=means)
            assert side_aloud(step).startswith("Left first: ")
