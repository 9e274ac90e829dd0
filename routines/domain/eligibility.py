"""Which exercises may be used at all. These rules are hard: nothing later relaxes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routines.domain.catalogue import CautionAction, Exercise
from routines.domain.limits import (
    CANNOT_GET_TO_FLOOR,
    CANNOT_KNEEL,
    KNEELING_POSITIONS,
    is_on_floor,
)
from routines.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class Sorted:
    """The exercises that a person may use, by slug, and what rules each of the others out."""

    eligible: Mapping[str, Exercise]
    ruled_out: Mapping[str, str]


def sorted_out(exercises: Mapping[str, Exercise], *, situation: Situation) -> Sorted:
    """
    Divide exercises into those that a person may use today and those that are out.

    Args:
        exercises: Any exercises, by slug.
        situation: The person on this day.

    Returns:
        Both parts, in the order given.
    """
    reasons = {
        slug: ruled_out_by(exercise, situation=situation) for slug, exercise in exercises.items()
    }
    return Sorted(
        eligible={slug: exercises[slug] for slug, reason in reasons.items() if reason is None},
        ruled_out={slug: reason for slug, reason in reasons.items() if reason is not None},
    )


def ruled_out_by(exercise: Exercise, *, situation: Situation) -> str | None:
    """
    Say what rules an exercise out for this person today.

    A floor or kneeling position counts by itself, so that an exercise whose editor
    forgot the caution is still left out.

    Args:
        exercise: The exercise.
        situation: The person's limits, things, level and painful movements.

    Returns:
        The first reason in a few words, or ``None`` if the exercise may be used.
    """
    return next(_reasons_against(exercise, situation=situation), None)


def _reasons_against(exercise: Exercise, *, situation: Situation) -> Iterator[str]:
    limits = situation.limits
    for caution in exercise.cautions:
        if caution.action is CautionAction.AVOID and caution.limit in limits:
            yield caution.limit
    on_floor = is_on_floor(exercise.position, floor_free=exercise.floor_free)
    if on_floor and CANNOT_GET_TO_FLOOR in limits:
        yield CANNOT_GET_TO_FLOOR
    if exercise.position in KNEELING_POSITIONS and CANNOT_KNEEL in limits:
        yield CANNOT_KNEEL
    if missing := sorted(exercise.equipment - situation.profile.equipment):
        yield f"needs {', '.join(missing)}"
    if not exercise.zones:
        yield "serves no zone"
    if exercise.level > situation.level_cap:
        yield f"level {exercise.level} is above today's {situation.level_cap}"
    if exercise.level > 1 and exercise.targets & situation.painful.keys():
        yield f"level {exercise.level} where a movement hurt"
