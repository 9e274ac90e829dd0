"""The coach's sentences for getting into place, for how much and for which side."""

import re

from assessment.domain.protocol import Side
from routines.domain.catalogue import DoseMode
from routines.domain.dosing import OTHER_SIDE
from routines.domain.segments import PhaseCue, TimedStep
from routines.presenters.words import SIDE_WORDS

LYING = ("supine", "side-lying")
FLOOR = (*LYING, "quadruped", "half-kneeling", "floor-sitting")
INTO = {
    "supine": "Lie on your back.",
    "side-lying": "Lie on your side.",
    "quadruped": "Come onto hands and knees.",
    "half-kneeling": "Kneel on one knee.",
    "floor-sitting": "Sit on the floor.",
    "seated": "Sit on the chair.",
    "standing": "Stand up slowly.",
}
UP = {
    "seated": "Roll to your side, come up slowly, and sit on the chair.",
    "standing": "Roll to your side, come up slowly, and stand.",
}
MOVE = {
    PhaseCue.IN: "Breathe in.",
    PhaseCue.OUT: "And out, long and slow.",
    PhaseCue.GO: "Go.",
    PhaseCue.HOLD: "Hold.",
    PhaseCue.BACK: "And back.",
}
# What the content says a side means, for example "the way the chest turns (the elbow ...)".
TURNS = re.compile(r"the way the chest (turns|opens upward)")
LEG = re.compile(r"the [\w ]*?\bleg\b")
ASIDE = re.compile(r" ?\([^)]*\)")


def into_place(position: str, *, before: str) -> str:
    """Say how to get from one position to the next; nothing where one stays in it."""
    if position == before:
        return ""
    if before in LYING and position in UP:
        return UP[position]
    return INTO.get(position, "")


def dose_aloud(step: TimedStep) -> str:
    """Say how much, for example "30 seconds on each side."; the tempo is seen, not said."""
    if step.mode is DoseMode.BREATHS:
        return f"{step.dose} slow breaths."
    if step.alternating:
        return f"{step.dose} in all, one side and then the other."
    if step.dose_other and step.dose != step.dose_other and step.first_side:
        return _uneven(step)
    each = " on each side" if step.dose_other else ""
    if step.mode is DoseMode.REPS:
        return f"{step.dose}{each}." if each else f"{step.dose} times."
    if step.sets > 1:
        return f"{step.sets} holds of {step.dose // step.sets} seconds{each}."
    return f"{step.dose} seconds{each}."


def side_aloud(step: TimedStep) -> str:
    """Say the side to start with, and what it is a side of."""
    side = first_side(step)
    return f"{SIDE_WORDS[side.value].capitalize()} first{_meant(step, side=side)}."


def other_side_aloud(step: TimedStep) -> str:
    """Say that it is the other side's turn, and how much where that differs."""
    side = OTHER_SIDE[first_side(step)]
    much = ""
    if step.dose != step.dose_other:
        unit = " seconds" if step.mode is DoseMode.HOLD else ""
        much = f" {step.dose_other}{unit} here."
    return f"Switch sides. Now the {SIDE_WORDS[side.value]}.{much}"


def side_shown(step: TimedStep, *, side: Side) -> str:
    """Return a side as the player shows it: "Left side: back leg"."""
    word = SIDE_WORDS[side.value]
    said = ASIDE.sub("", step.side_means)
    meant = f": {leg[0].removeprefix('the ')}" if (leg := LEG.match(said)) else ""
    return f"{word.capitalize()} side{meant or _turn(said, word=word)}"


def goodbye(position: str) -> str:
    """Say that it is over, and how to get up from where one is."""
    up = " Roll to your side, and come up slowly." if position in FLOOR else ""
    return f"That was the last one. Well done.{up} When you are ready, say how it was."


def first_side(step: TimedStep) -> Side:
    """Return the side to start with: the plan's, else the left."""
    return step.first_side or Side.LEFT


def _meant(step: TimedStep, *, side: Side) -> str:
    word = SIDE_WORDS[side.value]
    said = ASIDE.sub("", step.side_means)
    leg = LEG.match(said)
    return f": the {word} leg is {leg[0]}" if leg else _turn(said, word=word)


def _turn(said: str, *, word: str) -> str:
    turn = TURNS.match(said)
    if turn is None:
        return ""
    return f": turn to the {word}" if turn[1] == "turns" else f": open to the {word}"


def _uneven(step: TimedStep) -> str:
    first = first_side(step)
    unit = " seconds" if step.mode is DoseMode.HOLD else ""
    side, other = SIDE_WORDS[first.value], SIDE_WORDS[OTHER_SIDE[first].value]
    return f"{step.dose}{unit} on the {side}, {step.dose_other} on the {other}."
