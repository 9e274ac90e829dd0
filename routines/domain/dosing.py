"""
How long an exercise takes at a dose, and which doses there are.

Seconds of an exercise = set-up + work + changing sides + a pause before each further
set. Work is dose x tempo (breaths, repetitions) or the held seconds, done once per
side where the exercise has sides. Doses are per side, durations whole seconds.

A hold of more than ``LONGEST_HOLD`` seconds on one side is split into two sets: holds
of 20-30 s, up to about 45-50 s at a time, are the usual advice (ACSM 2021). A resting
position without sides is left in one piece.
"""

from assessment.domain.protocol import Side
from assessment.domain.rounding import round_half_up
from routines.domain.catalogue import DoseMode, Exercise, Rules

LONGEST_HOLD = 45
# One held side may reach this when the other gives up the same seconds.
LONGEST_TIGHTER_HOLD = 50
HOLD_STEP = 5
OTHER_SIDE: dict[Side, Side] = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def sets_at(exercise: Exercise, *, dose: int) -> int:
    """Return into how many sets a dose per side is split: two for a long hold, else one."""
    long_hold = exercise.dose.mode is DoseMode.HOLD and dose > LONGEST_HOLD
    return 2 if exercise.per_side and long_hold else 1


def seconds_at(exercise: Exercise, *, dose: int, rules: Rules) -> int:
    """
    Return the seconds of one exercise.

    Args:
        exercise: The exercise.
        dose: Breaths, repetitions or held seconds, per side where it has sides. With
            more on one side than on the other this is their mean: the total stays.
        rules: For the seconds of a side change and of a pause between sets.

    Returns:
        Set-up, work, side change and pauses together.

    """
    tempo = exercise.dose.tempo
    sides = 2 if exercise.per_side else 1
    work = dose * (tempo.seconds if tempo else 1) * sides
    change = rules.side_change_seconds * (sides - 1)
    pauses = rules.extra_set_seconds * (sets_at(exercise, dose=dose) - 1) * sides
    return exercise.setup_seconds + work + change + pauses


def doses_up_to(exercise: Exercise, *, most: int) -> tuple[int, ...]:
    """
    Return every dose that may be given, from the least up to ``most``.

    Holds go up in steps of five seconds, and a split hold only to where both sets are
    equal multiples of five. Repetitions that alternate go up in twos, so that
    both sides get the same. The least dose is always among them.
    """
    span = exercise.dose
    step = {DoseMode.HOLD: HOLD_STEP}.get(span.mode, 2 if exercise.alternating else 1)
    most = max(most, span.minimum)
    doses = {*range(span.minimum, most + 1, step), span.typical, span.maximum}
    return tuple(
        sorted(
            dose
            for dose in doses
            if dose == span.minimum or (dose <= most and _splits_evenly(exercise, dose=dose))
        )
    )


def split_between_sides(
    exercise: Exercise, *, dose: int, most: int, share: float
) -> tuple[int, int]:
    """
    Give the tighter side more of the work without changing the total.

    Args:
        exercise: An exercise with sides.
        dose: The mean dose per side.
        most: The most that one side may get.
        share: The part (0-1) of the whole for the tighter side.

    Returns:
        The tighter side's dose and the other's; equal where there is no room for more.

    """
    sets = sets_at(exercise, dose=dose)
    tighter = _rounded_share(exercise, dose=dose, share=share)
    if exercise.dose.mode is DoseMode.HOLD and sets == 1:
        most = min(most, LONGEST_TIGHTER_HOLD)
    tighter = max(dose, min(tighter, most))
    return tighter, 2 * dose - tighter


def has_room_to_share(exercise: Exercise, *, dose: int, most: int, share: float) -> bool:
    """Say whether the tighter side's part of a mean dose stays within the most for one side."""
    return _rounded_share(exercise, dose=dose, share=share) <= most


def _splits_evenly(exercise: Exercise, *, dose: int) -> bool:
    sets = sets_at(exercise, dose=dose)
    return sets == 1 or dose % (HOLD_STEP * sets) == 0


def _rounded_share(exercise: Exercise, *, dose: int, share: float) -> int:
    step = 1
    if exercise.dose.mode is DoseMode.HOLD:
        step = HOLD_STEP * sets_at(exercise, dose=dose)
    return round_half_up(share * 2 * dose / step) * step
