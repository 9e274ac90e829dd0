"""One sentence for each step that differs from the last practice: what changed, and why."""

from collections.abc import Mapping, Sequence

from assessment.domain.translating import mark, mark_count, say, say_count
from routines.domain.catalogue import DoseMode
from routines.domain.progressing import Serving
from routines.domain.standing import Standing

NUMBERS = (
    *(mark("One"), mark("Two"), mark("Three"), mark("Four"), mark("Five")),
    *(mark("Six"), mark("Seven"), mark("Eight"), mark("Nine"), mark("Ten")),
)
MORE: Mapping[DoseMode, tuple[str, str]] = {
    DoseMode.BREATHS: mark_count(
        "{number} more breath, {because}.", "{number} more breaths, {because}."
    ),
    DoseMode.REPS: mark_count(
        "{number} more repetition, {because}.", "{number} more repetitions, {because}."
    ),
    DoseMode.HOLD: mark_count(
        "{number} second longer, {because}.", "{number} seconds longer, {because}."
    ),
}
LESS: Mapping[DoseMode, tuple[str, str]] = {
    DoseMode.BREATHS: mark_count(
        "{number} fewer breath, {because}.", "{number} fewer breaths, {because}."
    ),
    DoseMode.REPS: mark_count(
        "{number} fewer repetition, {because}.", "{number} fewer repetitions, {because}."
    ),
    DoseMode.HOLD: mark_count(
        "{number} second shorter, {because}.", "{number} seconds shorter, {because}."
    ),
}
MORE_EACH_SIDE: Mapping[DoseMode, tuple[str, str]] = {
    DoseMode.BREATHS: mark_count(
        "{number} more breath on each side, {because}.",
        "{number} more breaths on each side, {because}.",
    ),
    DoseMode.REPS: mark_count(
        "{number} more repetition on each side, {because}.",
        "{number} more repetitions on each side, {because}.",
    ),
    DoseMode.HOLD: mark_count(
        "{number} second longer on each side, {because}.",
        "{number} seconds longer on each side, {because}.",
    ),
}
LESS_EACH_SIDE: Mapping[DoseMode, tuple[str, str]] = {
    DoseMode.BREATHS: mark_count(
        "{number} fewer breath on each side, {because}.",
        "{number} fewer breaths on each side, {because}.",
    ),
    DoseMode.REPS: mark_count(
        "{number} fewer repetition on each side, {because}.",
        "{number} fewer repetitions on each side, {because}.",
    ),
    DoseMode.HOLD: mark_count(
        "{number} second shorter on each side, {because}.",
        "{number} seconds shorter on each side, {because}.",
    ),
}
TO_MAKE_ROOM = mark("so that the others fit your minutes")
ROOM_AGAIN = mark("because there is time for it again")


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
        because: Why, translated, as the end of a sentence.

    Returns:
        One sentence; empty where nothing changed.
    """
    if old.exercise.slug != new.exercise.slug:
        return say("In place of “{exercise}”, {because}.").format(
            exercise=old.exercise.name, because=because
        )
    by = new.dose - old.dose
    if by == 0:
        return ""
    if new.exercise.per_side:
        table = MORE_EACH_SIDE if by > 0 else LESS_EACH_SIDE
    else:
        table = MORE if by > 0 else LESS
    sentence = say_count(*table[new.exercise.dose.mode], abs(by))
    return sentence.format(number=_number(abs(by)), because=because)


def _number(number: int) -> str:
    return say(NUMBERS[number - 1]) if number <= len(NUMBERS) else str(number)


def _because(old: Serving, new: Serving, *, slug: str, standing: Standing) -> str:
    told = standing.because.get(slug) or standing.because.get(new.exercise.slug)
    if standing.because_all:
        return standing.because_all
    if told:
        return told
    return say(TO_MAKE_ROOM if new.seconds < old.seconds else ROOM_AGAIN)
