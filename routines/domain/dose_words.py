"""
How a dose is said: a whole sentence for each kind, in the reader's language.

What is held is in seconds ("s"), what moves in repetitions with the seconds of each behind it.
"""

from collections.abc import Mapping

from assessment.domain.protocol import Side
from assessment.domain.translating import mark, mark_count, say, say_count
from routines.domain.catalogue import DoseMode, Exercise
from routines.domain.dosing import sets_at

BREATHS = mark_count("{dose} slow breath", "{dose} slow breaths")
REPETITIONS = mark_count("{dose} repetition", "{dose} repetitions")
# By whether each side has a dose of its own.
HOLD: Mapping[bool, str] = {False: mark("hold {dose} s"), True: mark("hold {dose} s each side")}
SETS: Mapping[bool, str] = {
    False: mark("hold {sets} x {dose} s"),
    True: mark("hold {sets} x {dose} s each side"),
}
# By the side to start with, where one side gets more than the other.
UNEVEN: Mapping[Side, str] = {
    Side.LEFT: mark("{dose} on the left, {other} on the right"),
    Side.RIGHT: mark("{dose} on the right, {other} on the left"),
}
UNEVEN_HOLD: Mapping[Side, str] = {
    Side.LEFT: mark("hold {dose} s on the left, {other} s on the right"),
    Side.RIGHT: mark("hold {dose} s on the right, {other} s on the left"),
}
UNEVEN_SETS: Mapping[Side, str] = {
    Side.LEFT: mark("hold {sets} x {dose} s on the left, {sets} x {other} s on the right"),
    Side.RIGHT: mark("hold {sets} x {dose} s on the right, {sets} x {other} s on the left"),
}


# Three bare numbers, as trainers write a tempo, say nothing to anybody else.
PACE = mark("{dose}, each {go} s out, {back} s back")
HELD_PACE = mark("{dose}, each {go} s out, {hold} s held, {back} s back")


def dose_text(exercise: Exercise, *, dose: int, dose_other: int, first_side: Side | None) -> str:
    """
    Say a dose in words, for example "hold 2 x 30 s each side".

    Args:
        exercise: The exercise.
        dose: The dose, of the first side where it has sides.
        dose_other: The other side's dose; ignored where it has none.
        first_side: The side to start with; needed where the two differ.

    Returns:
        The words, with the seconds of each part for repetitions.

    """
    if exercise.dose.mode is DoseMode.BREATHS:
        return say_count(*BREATHS, dose).format(dose=dose)
    uneven = exercise.per_side and dose != dose_other
    first = first_side if uneven else None
    if exercise.dose.mode is DoseMode.HOLD:
        return _held(exercise, dose=dose, dose_other=dose_other, first_side=first)
    text = _counted(exercise, dose=dose, dose_other=dose_other, first_side=first)
    tempo = exercise.dose.tempo
    if tempo is None:
        return text
    pace = HELD_PACE if tempo.hold else PACE
    return say(pace).format(dose=text, go=tempo.go, hold=tempo.hold, back=tempo.back)


def _held(exercise: Exercise, *, dose: int, dose_other: int, first_side: Side | None) -> str:
    mean = (dose + dose_other) // 2 if exercise.per_side else dose
    sets = sets_at(exercise, dose=mean)
    if first_side:
        text = (UNEVEN_SETS if sets > 1 else UNEVEN_HOLD)[first_side]
    else:
        text = (SETS if sets > 1 else HOLD)[exercise.per_side]
    return say(text).format(sets=sets, dose=dose // sets, other=dose_other // sets)


def _counted(exercise: Exercise, *, dose: int, dose_other: int, first_side: Side | None) -> str:
    if first_side:
        return say(UNEVEN[first_side]).format(dose=dose, other=dose_other)
    if exercise.per_side:
        return say("{dose} each side").format(dose=dose)
    if exercise.alternating:
        return say("{dose} in total, alternating sides").format(dose=dose)
    return say_count(*REPETITIONS, dose).format(dose=dose)
