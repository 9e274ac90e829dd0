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


def script_words() -> dict[str, str]:
    """Return what the modules of static/js/player.js say of their own, by the names they use."""
    return {
        "start": gettext("Start"),
        "pause": gettext("Pause"),
        "goOn": gettext("Go on"),
        "left": gettext("{time} left"),
        "waiting": gettext("Ready when you are"),
        "ready": gettext("Go on when you are ready."),
        "settings": gettext("Sound, pace and screen"),
        "sample": gettext("This is how I sound."),
        "touch": gettext("Touch the page once to hear it again."),
        "screenOn": gettext("Screen on"),
        "screenOff": gettext("We could not keep the screen on. Your device may let it go dark."),
        "noTones": gettext("Tones do not work here. The routine goes on without them."),
        "noVoice": gettext(
            "This device has no voice for us. The lines are shown instead, and the routine goes on."
        ),
        "forgetful": gettext(
            "This browser keeps nothing for us, so your settings and your place last until the "
            "page is closed."
        ),
    }
