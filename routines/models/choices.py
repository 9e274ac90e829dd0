"""Choices of the routines' model fields: permanent slugs, and labels that may be reworded."""

from routines.domain.catalogue import CautionAction, DoseMode, Kind
from routines.domain.sessions import Aftermath
from routines.domain.told import Told

KIND_LABELS: dict[Kind, str] = {
    Kind.RELEASE: "Settle",
    Kind.PASSIVE: "Open",
    Kind.ACTIVE: "Move",
    Kind.CONTROL: "Control",
    Kind.INTEGRATION: "Use",
}


AFTERMATH_LABELS: dict[Aftermath, str] = {
    Aftermath.BETTER: "Better",
    Aftermath.SAME: "The same",
    Aftermath.WORSE_BRIEFLY: "Worse for less than a day",
    Aftermath.WORSE_LONGER: "Worse for longer",
    Aftermath.DECLINED: "I'd rather not say",
}

TOLD_LABELS: dict[Told, str] = {
    Told.EASED: "Asked for easier",
    Told.EASIEST: "Asked for easier than the easiest",
    Told.LEFT_OUT: "Left out",
    Told.HURT: "It hurt",
}


def told_choices() -> list[tuple[str, str]]:
    """What a person may say about an exercise while they practise."""
    return [(told.value, label) for told, label in TOLD_LABELS.items()]


def kind_choices() -> list[tuple[str, str]]:
    """Kinds of exercise, in the order of a routine."""
    return [(kind.value, f"{label} ({kind.value})") for kind, label in KIND_LABELS.items()]


def dose_mode_choices() -> list[tuple[str, str]]:
    """What a dose counts."""
    return [
        (DoseMode.BREATHS.value, "Breaths"),
        (DoseMode.REPS.value, "Repetitions"),
        (DoseMode.HOLD.value, "Seconds of holding"),
    ]


def caution_choices() -> list[tuple[str, str]]:
    """What a limit does to an exercise."""
    return [
        (CautionAction.AVOID.value, "Rules it out"),
        (CautionAction.MODIFY.value, "Do it with the note"),
        (CautionAction.GOOD.value, "Speaks for it"),
    ]


def aftermath_choices() -> list[tuple[str, str]]:
    """How the back was after a practice, asked before the next one."""
    return [(aftermath.value, label) for aftermath, label in AFTERMATH_LABELS.items()]
