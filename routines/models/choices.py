"""Choices of the routines' model fields: permanent slugs, and labels that may be reworded."""

from django.utils.translation import gettext, gettext_noop

from routines.domain.catalogue import CautionAction, DoseMode, Kind
from routines.domain.sessions import Aftermath
from routines.domain.told import Told

KIND_LABELS: dict[Kind, str] = {
    Kind.RELEASE: gettext_noop("Settle"),
    Kind.PASSIVE: gettext_noop("Open"),
    Kind.ACTIVE: gettext_noop("Move"),
    Kind.CONTROL: gettext_noop("Control"),
    Kind.INTEGRATION: gettext_noop("Use"),
}


AFTERMATH_LABELS: dict[Aftermath, str] = {
    Aftermath.BETTER: gettext_noop("Better"),
    Aftermath.SAME: gettext_noop("The same"),
    Aftermath.WORSE_BRIEFLY: gettext_noop("Worse for less than a day"),
    Aftermath.WORSE_LONGER: gettext_noop("Worse for longer"),
    Aftermath.DECLINED: gettext_noop("I'd rather not say"),
}

TOLD_LABELS: dict[Told, str] = {
    Told.EASED: gettext_noop("Asked for easier"),
    Told.EASIEST: gettext_noop("Asked for easier than the easiest"),
    Told.LEFT_OUT: gettext_noop("Left out"),
    Told.HURT: gettext_noop("It hurt"),
}


def told_choices() -> list[tuple[str, str]]:
    """What a person may say about an exercise while they practise."""
    return [(told.value, gettext(label)) for told, label in TOLD_LABELS.items()]


def kind_choices() -> list[tuple[str, str]]:
    """Kinds of exercise, in the order of a routine."""
    return [(kind.value, f"{gettext(label)} ({kind.value})") for kind, label in KIND_LABELS.items()]


def dose_mode_choices() -> list[tuple[str, str]]:
    """What a dose counts."""
    return [
        (DoseMode.BREATHS.value, gettext("Breaths")),
        (DoseMode.REPS.value, gettext("Repetitions")),
        (DoseMode.HOLD.value, gettext("Seconds of holding")),
    ]


def caution_choices() -> list[tuple[str, str]]:
    """What a limit does to an exercise."""
    return [
        (CautionAction.AVOID.value, gettext("Rules it out")),
        (CautionAction.MODIFY.value, gettext("Do it with the note")),
        (CautionAction.GOOD.value, gettext("Speaks for it")),
    ]


def aftermath_choices() -> list[tuple[str, str]]:
    """How the back was after a practice, asked before the next one."""
    return [(aftermath.value, gettext(label)) for aftermath, label in AFTERMATH_LABELS.items()]
