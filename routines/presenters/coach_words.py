"""The coach's sentences for getting into place, for how much and for a good end."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop, ngettext

from assessment.domain.listing import paragraph_of
from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode
from routines.domain.segments import PhaseCue, TimedStep
from routines.presenters.coach_sides import first_side

LYING = ("supine", "side-lying")
FLOOR = (*LYING, "quadruped", "half-kneeling", "floor-sitting")
INTO: Mapping[str, str] = {
    "supine": gettext_noop("Lie on your back."),
    "side-lying": gettext_noop("Lie on your side."),
    "quadruped": gettext_noop("Come onto hands and knees."),
    "half-kneeling": gettext_noop("Kneel on one knee."),
    "floor-sitting": gettext_noop("Sit on the floor."),
    "seated": gettext_noop("Sit on the chair."),
    "standing": gettext_noop("Stand up slowly."),
}
UP: Mapping[str, str] = {
    "seated": gettext_noop("Roll to your side, come up slowly, and sit on the chair."),
    "standing": gettext_noop("Roll to your side, come up slowly, and stand."),
}
MOVE: Mapping[PhaseCue, str] = {
    PhaseCue.IN: gettext_noop("Breathe in."),
    PhaseCue.OUT: gettext_noop("And out, long and slow."),
    PhaseCue.GO: gettext_noop("Go."),
    PhaseCue.HOLD: gettext_noop("Hold."),
    PhaseCue.BACK: gettext_noop("And back."),
}


def into_place(position: str, *, before: str) -> str:
    """Say how to get from one position to the next; nothing where one stays in it."""
    if position == before:
        return ""
    if before in LYING and position in UP:
        return gettext(UP[position])
    return gettext(INTO[position]) if position in INTO else ""


def dose_aloud(step: TimedStep) -> str:
    """Say how much, for example "30 seconds on each side."; the tempo is seen, not said."""
    much = step.dose
    if step.mode is DoseMode.BREATHS:
        return ngettext("{n} slow breath.", "{n} slow breaths.", much).format(n=much)
    if step.alternating:
        return gettext("{n} in all, one side and then the other.").format(n=much)
    if step.dose_other and step.dose != step.dose_other and step.first_side:
        return _uneven(step)
    if step.mode is DoseMode.REPS:
        return _repetitions(much, each_side=bool(step.dose_other))
    if step.sets > 1:
        return _sets(step)
    return _seconds(much, each_side=bool(step.dose_other))


def goodbye(position: str) -> str:
    """Say that it is over, and how to get up from where one is."""
    up = gettext("Roll to your side, and come up slowly.") if position in FLOOR else ""
    sentences = (
        gettext("That was the last one. Well done."),
        up,
        gettext("When you are ready, say how it was."),
    )
    return paragraph_of(sentence for sentence in sentences if sentence)


def _repetitions(much: int, *, each_side: bool) -> str:
    if each_side:
        return ngettext("{n} on each side.", "{n} on each side.", much).format(n=much)
    return ngettext("{n} time.", "{n} times.", much).format(n=much)


def _seconds(much: int, *, each_side: bool) -> str:
    text = (
        ngettext("{n} second on each side.", "{n} seconds on each side.", much)
        if each_side
        else ngettext("{n} second.", "{n} seconds.", much)
    )
    return text.format(n=much)


def _sets(step: TimedStep) -> str:
    """Say how many holds; "of 30 seconds" counts in its own words."""
    much = step.dose // step.sets
    each = ngettext("{n} second", "{n} seconds", much).format(n=much)
    text = (
        ngettext("{n} hold of {time} on each side.", "{n} holds of {time} on each side.", step.sets)
        if step.dose_other
        else ngettext("{n} hold of {time}.", "{n} holds of {time}.", step.sets)
    )
    return text.format(n=step.sets, time=each)


def _uneven(step: TimedStep) -> str:
    much, is_left = step.dose, first_side(step) is Side.LEFT
    if step.mode is not DoseMode.HOLD:
        text = (
            gettext("{n} on the left, {other} on the right.")
            if is_left
            else gettext("{n} on the right, {other} on the left.")
        )
    elif is_left:
        text = ngettext(
            "{n} second on the left, {other} on the right.",
            "{n} seconds on the left, {other} on the right.",
            much,
        )
    else:
        text = ngettext(
            "{n} second on the right, {other} on the left.",
            "{n} seconds on the right, {other} on the left.",
            much,
        )
    return text.format(n=much, other=step.dose_other)
