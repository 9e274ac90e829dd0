"""
Make one exercise easier while the routine is under way: for today alone.

"Easier" is one dose less, and below the least dose the easier exercise. An exercise that
hurts is halved, or, where it hurts a lot, gives way to the easier exercise at its least.
No other exercise changes, so the routine never gets longer than it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.domain.translating import mark, say
from routines.domain.catalogue import Catalogue, Exercise
from routines.domain.changes import change_between
from routines.domain.gentle import eligible_today
from routines.domain.plan import PlannedStep
from routines.domain.planning import step_of
from routines.domain.portions import portion_of
from routines.domain.progressing import Serving
from routines.domain.situation import Situation

ASKED = mark("because you asked for easier")
HURT = mark("because it hurt")
SMALLER_NOTE = mark("Stay in the middle half of the movement, do one set, and go slower.")


@dataclass(frozen=True, slots=True)
class Place:
    """
    One step of a plan that is being done.

    ``others`` are the exercises that are still to be done in the other places, by slug.
    """

    step: PlannedStep
    others: Sequence[str]


def eased(place: Place, *, catalogue: Catalogue, situation: Situation) -> PlannedStep | None:
    """
    Return the next easier form of an exercise.

    Args:
        place: The step to make easier.
        catalogue: All published exercises.
        situation: The person today.

    Returns:
        One dose less, or the easier exercise where the dose is the least already; ``None``
        where there is neither: it is the easiest form for this person.
    """
    now = _serving(place.step, catalogue=catalogue, situation=situation)
    if now is None:
        return None
    if now.place > 0:
        less = _changed(now, now.at(now.place - 1), because=ASKED, situation=situation)
        return replace(less, smaller=place.step.smaller)
    easier = _easier_exercise(now, place=place, catalogue=catalogue, situation=situation)
    return _changed(now, easier, because=ASKED, situation=situation) if easier else None


def halved(place: Place, *, catalogue: Catalogue, situation: Situation) -> PlannedStep:
    """
    Return an exercise that hurts a little as it may go on.

    Args:
        place: The step that hurts.
        catalogue: All published exercises.
        situation: The person today.

    Returns:
        Half the dose or less, never below the least one, so of a split hold one set; marked
        to be done smaller.
    """
    step = place.step
    now = _serving(step, catalogue=catalogue, situation=situation)
    if now is not None:
        half = [at for at, dose in enumerate(now.portion.doses) if dose * 2 <= now.dose]
        less = now.at(max(half, default=0))
        if less.dose < now.dose:
            step = _changed(now, less, because=HURT, situation=situation)
    return replace(step, smaller=True)


def replaced(place: Place, *, catalogue: Catalogue, situation: Situation) -> PlannedStep | None:
    """
    Return the easier exercise in place of one that hurts a lot.

    Args:
        place: The step that hurts.
        catalogue: All published exercises.
        situation: The person today.

    Returns:
        The easier exercise at its least dose; ``None`` where none suits, so that the step is
        to be left out.
    """
    now = _serving(place.step, catalogue=catalogue, situation=situation)
    easier = now and _easier_exercise(now, place=place, catalogue=catalogue, situation=situation)
    if not now or not easier:
        return None
    return _changed(now, easier.at(0), because=HURT, situation=situation)


def _serving(step: PlannedStep, *, catalogue: Catalogue, situation: Situation) -> Serving | None:
    """Return a step as a serving; ``None`` where its exercise is no longer published."""
    exercise = catalogue.exercises.get(step.exercise)
    if exercise is None:
        return None
    dose = (step.dose + step.dose_other) // 2 if exercise.per_side else step.dose
    portion = portion_of(exercise, stored_dose=dose, situation=situation)
    return Serving(
        portion, max((one for one in portion.doses if one <= dose), default=portion.doses[0])
    )


def _easier_exercise(
    now: Serving, *, place: Place, catalogue: Catalogue, situation: Situation
) -> Serving | None:
    """Return the easier exercise at its usual dose, or at what takes no longer."""
    eligible = eligible_today(catalogue, situation=situation)
    easier = now.exercise.easier
    found = eligible.get(easier.exercise or "") if easier else None
    if found is None or _is_there_already(found, others=place.others, exercises=eligible):
        return None
    portion = portion_of(found, stored_dose=None, situation=situation)
    usual = Serving(portion, portion.usual)
    fitting = (usual.at(at) for at in range(usual.place, -1, -1))
    return next((one for one in fitting if one.seconds <= now.seconds), None)


def _is_there_already(
    found: Exercise, *, others: Sequence[str], exercises: Mapping[str, Exercise]
) -> bool:
    families = {exercises[slug].family for slug in others if slug in exercises}
    return found.slug in others or found.family in families


def _changed(old: Serving, new: Serving, *, because: str, situation: Situation) -> PlannedStep:
    change = change_between(old, new, because=say(because))
    return step_of(new.portion, dose=new.dose, change=change, situation=situation)
