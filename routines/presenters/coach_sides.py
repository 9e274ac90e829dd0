"""The coach's sentences about sides: which one comes first, and what it is a side of."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from django.utils.translation import gettext, gettext_noop, ngettext

from assessment.domain.listing import paragraph_of
from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode
from routines.domain.dosing import OTHER_SIDE
from routines.domain.segments import TimedStep

# What the content says a side means, for example "the way the chest turns (the elbow ...)".
# Other words than these, and every translation, are said as they stand there.
LEG = re.compile(r"the [\w ]*?\bleg\b")
TURNS = re.compile(r"the way the chest turns")
OPENS = re.compile(r"the way the chest opens upward")
ASIDE = re.compile(r" ?\([^)]*\)")


class Meaning(Enum):
    """What a side is a side of."""

    LEG = auto()
    TURN = auto()
    OPEN = auto()
    OTHER = auto()
    NOTHING = auto()


Sentences = Mapping[Meaning, Mapping[Side, str]]

FIRST: Sentences = {
    Meaning.LEG: {
        Side.LEFT: gettext_noop("Left first: the left leg is {meant}."),
        Side.RIGHT: gettext_noop("Right first: the right leg is {meant}."),
    },
    Meaning.TURN: {
        Side.LEFT: gettext_noop("Left first: turn to the left."),
        Side.RIGHT: gettext_noop("Right first: turn to the right."),
    },
    Meaning.OPEN: {
        Side.LEFT: gettext_noop("Left first: open to the left."),
        Side.RIGHT: gettext_noop("Right first: open to the right."),
    },
    Meaning.OTHER: {
        Side.LEFT: gettext_noop("Left first: {meant}."),
        Side.RIGHT: gettext_noop("Right first: {meant}."),
    },
    Meaning.NOTHING: {
        Side.LEFT: gettext_noop("Left first."),
        Side.RIGHT: gettext_noop("Right first."),
    },
}
SHOWN: Sentences = {
    Meaning.LEG: {
        Side.LEFT: gettext_noop("Left side: {meant}"),
        Side.RIGHT: gettext_noop("Right side: {meant}"),
    },
    Meaning.TURN: {
        Side.LEFT: gettext_noop("Left side: turn to the left"),
        Side.RIGHT: gettext_noop("Right side: turn to the right"),
    },
    Meaning.OPEN: {
        Side.LEFT: gettext_noop("Left side: open to the left"),
        Side.RIGHT: gettext_noop("Right side: open to the right"),
    },
    Meaning.OTHER: {
        Side.LEFT: gettext_noop("Left side: {meant}"),
        Side.RIGHT: gettext_noop("Right side: {meant}"),
    },
    Meaning.NOTHING: {
        Side.LEFT: gettext_noop("Left side"),
        Side.RIGHT: gettext_noop("Right side"),
    },
}
SWITCH = {
    Side.LEFT: gettext_noop("Switch sides. Now the left."),
    Side.RIGHT: gettext_noop("Switch sides. Now the right."),
}


def first_side(step: TimedStep) -> Side:
    """Return the side to start with: the plan's, else the left."""
    return step.first_side or Side.LEFT


def side_aloud(step: TimedStep) -> str:
    """Say the side to start with, and what it is a side of."""
    kind, meant = _meaning(step)
    return gettext(FIRST[kind][first_side(step)]).format(meant=meant)


def side_shown(step: TimedStep, *, side: Side) -> str:
    """Return a side as the player shows it: "Left side: back leg"."""
    kind, meant = _meaning(step)
    return gettext(SHOWN[kind][side]).format(meant=meant.removeprefix("the "))


def other_side_aloud(step: TimedStep) -> str:
    """Say that it is the other side's turn, and how much where that differs."""
    switch = gettext(SWITCH[OTHER_SIDE[first_side(step)]])
    if step.dose == step.dose_other:
        return switch
    return paragraph_of((switch, _much_here(step)))


def _much_here(step: TimedStep) -> str:
    much = step.dose_other
    if step.mode is DoseMode.HOLD:
        return ngettext("{n} second here.", "{n} seconds here.", much).format(n=much)
    return ngettext("{n} here.", "{n} here.", much).format(n=much)


def _meaning(step: TimedStep) -> tuple[Meaning, str]:
    """Return what a side is a side of, with the words for it."""
    said = ASIDE.sub("", step.side_means)
    if leg := LEG.match(said):
        return Meaning.LEG, leg[0]
    if TURNS.match(said):
        return Meaning.TURN, said
    if OPENS.match(said):
        return Meaning.OPEN, said
    return (Meaning.OTHER, said) if said else (Meaning.NOTHING, said)
