"""One sentence for each step that differs from the last practice: what changed, and why."""

from collections.abc import Sequence

from routines.domain.catalogue import DoseMode
from routines.domain.progressing import Serving
from routines.domain.standing import Standing

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
UNITS: dict[DoseMode, tuple[str, str]] = {
    DoseMode.BREATHS: ("breath", "breaths"),
    DoseMode.REPS: ("repetition", "repetitions"),
    DoseMode.HOLD: ("second", "seconds"),
}
TO_MAKE_ROOM = "so that the others fit your minutes"
ROOM_AGAIN = "because there is time for it again"


def changes_between(
    before: Sequence[Serving], now: Sequence[Serving], *, began: Sequence[str], standing: Standing
) -> tuple[str, ...]:
    """
    Say what differs from the last practice.

    Args:
        before: The servings as they were for it.
        now: Those of today, in the same places.
        began: The exercise that each place began with, which the reasons are kept under.
        standing: For the reasons.

    Returns:
        One sentence per place, empty where nothing changed.
    """
    return tuple(
        change_between(old, new, because=_because(old, new, slug=slug, standing=standing))
        for old, new, slug in zip(before, now, began, strict=True)
    )


def change_between(old: Serving, new: Serving, *, because: str) -> str:
    """
    Say how one serving differs from another in the same place.

    Args:
        old: The serving before.
        new: The serving now.
        because: Why, as the end of a sentence.

    Returns:
        One sentence; empty where nothing changed.
    """
    if old.exercise.slug != new.exercise.slug:
        return f"In place of “{old.exercise.name}”, {because}."
    by = new.dose - old.dose
    if by == 0:
        return ""
    side = " on each side" if new.exercise.per_side else ""
    return f"{_amount(by, mode=new.exercise.dose.mode)}{side}, {because}."


def _amount(by: int, *, mode: DoseMode) -> str:
    size = abs(by)
    number = NUMBERS[size].capitalize() if size < len(NUMBERS) else str(size)
    one, many = UNITS[mode]
    unit = one if size == 1 else many
    if mode is DoseMode.HOLD:
        return f"{number} {unit} {'longer' if by > 0 else 'shorter'}"
    return f"{number} {'more' if by > 0 else 'fewer'} {unit}"


def _because(old: Serving, new: Serving, *, slug: str, standing: Standing) -> str:
    told = standing.because.get(slug) or standing.because.get(new.exercise.slug)
    if standing.because_all:
        return standing.because_all
    if told:
        return told
    return TO_MAKE_ROOM if new.seconds < old.seconds else ROOM_AGAIN
