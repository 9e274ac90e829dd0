"""The player's short words: what goes on now, and how far it is."""

from django.utils.translation import gettext, pgettext

from routines.domain.catalogue import DoseMode
from routines.domain.segments import PhaseCue, Segment, SegmentKind


def phase_word(cue: PhaseCue) -> str:
    """Return the word for a part of a breath or repetition."""
    words = {
        PhaseCue.SETTLE: gettext("Settle"),
        PhaseCue.IN: gettext("Breathe in"),
        PhaseCue.OUT: gettext("Breathe out"),
        PhaseCue.GO: gettext("Go"),
        PhaseCue.HOLD: gettext("Hold"),
        PhaseCue.BACK: pgettext("the way back of a movement", "Back"),
    }
    return words[cue]


def kind_word(kind: SegmentKind) -> str:
    """Return the word for a piece of a routine."""
    words = {
        SegmentKind.ARRIVE: gettext("Breathe slowly"),
        SegmentKind.NEXT: gettext("Get into place"),
        SegmentKind.READY: gettext("Ready"),
        SegmentKind.WORK: gettext("Hold"),
        SegmentKind.SWITCH: gettext("Switch sides"),
        SegmentKind.REST: gettext("Rest"),
        SegmentKind.CLOSE: gettext("Well done"),
    }
    return words[kind]


def count_text(segment: Segment, *, mode: DoseMode) -> str:
    """Return which of how many breaths, sets or repetitions a piece is."""
    if mode is DoseMode.BREATHS:
        text = gettext("Breath {number} of {all}")
    elif mode is DoseMode.HOLD:
        text = gettext("Set {number} of {all}")
    else:
        text = gettext("{number} of {all}")
    return text.format(number=segment.number, all=segment.of)
