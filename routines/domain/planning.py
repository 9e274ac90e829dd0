"""From five chosen exercises to a plan: doses that fill the minutes, sides, words, totals."""

from collections.abc import Mapping, Sequence

from routines.domain.catalogue import Exercise
from routines.domain.changes import changes_between
from routines.domain.dose_words import dose_text
from routines.domain.dosing import sets_at, split_between_sides
from routines.domain.plan import PlannedStep, Recommendation
from routines.domain.portions import Portion, fit_doses
from routines.domain.progressing import Serving, moved_by
from routines.domain.reasons import notes_for, reason_for
from routines.domain.situation import Situation
from routines.domain.usefulness import lead_for, served_need


def plan_of(
    portions: Sequence[Portion],
    *,
    routine: str | None,
    situation: Situation,
    trace: Sequence[str],
    eligible: Mapping[str, Exercise] | None = None,
) -> Recommendation:
    """
    Turn five exercises into a plan.

    Args:
        portions: The exercises in order, each with its doses of today.
        routine: The slug of the stored routine that they started from.
        situation: The person on this day.
        trace: What was decided so far; the doses are added to it.
        eligible: The exercises that practice may move the plan to; ``None`` on a day whose
            doses are small already.

    Returns:
        The plan; its total, the arrival included, is never over the minutes.
    """
    priority = neediest_first(portions, situation=situation)
    doses = fit_doses(portions, priority=priority, seconds=situation.seconds)
    began = tuple(map(Serving, portions, doses))
    servings, changes = _after_practice(
        began, priority=priority, eligible=eligible, situation=situation
    )
    steps = tuple(
        step_of(serving.portion, dose=serving.dose, change=change, situation=situation)
        for serving, change in zip(servings, changes, strict=True)
    )
    total = situation.rules.arrive_seconds + sum(step.seconds for step in steps)
    minutes = situation.profile.minutes
    lines = [
        f"dose: {step.exercise}, {step.dose_text}, {step.seconds} s "
        f"(of {one.portion.least_seconds} to {one.portion.most_seconds} s today)"
        for step, one in zip(steps, servings, strict=True)
    ]
    lines.append(f"total: {total} of {minutes * 60} s with the arrival")
    return Recommendation(
        routine=routine,
        minutes=minutes,
        total_seconds=total,
        steps=steps,
        needs=situation.needs,
        trace=(*trace, *lines),
        why=None,
        notes=situation.profile.standing.notes,
        five=tuple(serving.exercise.slug for serving in began),
    )


def neediest_first(portions: Sequence[Portion], *, situation: Situation) -> tuple[int, ...]:
    """
    Return the places in the order in which they get spare seconds.

    Args:
        portions: The exercises in order.
        situation: For the person's needs.

    Returns:
        Places from 0, the one that serves the needs best first; among equals the earlier.
    """
    served = [served_need(portion.exercise, needs=situation.needs) for portion in portions]
    return tuple(sorted(range(len(portions)), key=lambda place: (-served[place], place)))


def step_of(portion: Portion, *, dose: int, change: str, situation: Situation) -> PlannedStep:
    """
    Return one exercise at a dose as a step of the plan.

    Args:
        portion: The exercise with its doses of today.
        dose: One of them, the mean of both sides where it has sides.
        change: What differs and why, or empty.
        situation: The person on this day, for the side to start with and the reason.

    Returns:
        The step, with more for a tighter side where there is room.
    """
    exercise = portion.exercise
    lead = lead_for(exercise, situation=situation)
    first_side = lead.tighter if lead else None
    tighter, other = dose, dose if exercise.per_side else 0
    if lead:
        tighter, other = split_between_sides(
            exercise,
            dose=dose,
            most=portion.most_per_side,
            share=situation.rules.tighter_share,
        )
    return PlannedStep(
        exercise=exercise.slug,
        dose=tighter,
        dose_other=other,
        sets=sets_at(exercise, dose=dose),
        dose_text=dose_text(exercise, dose=tighter, dose_other=other, first_side=first_side),
        seconds=portion.seconds_of(dose),
        first_side=first_side,
        reason=reason_for(exercise, situation=situation, tighter_gets_more=tighter > other),
        adapt=notes_for(exercise, situation=situation),
        change=change,
    )


def _after_practice(
    began: Sequence[Serving],
    *,
    priority: Sequence[int],
    eligible: Mapping[str, Exercise] | None,
    situation: Situation,
) -> tuple[tuple[Serving, ...], tuple[str, ...]]:
    """Return the servings of today, and what differs from the last practice."""
    if eligible is None:
        return tuple(began), ("",) * len(began)
    standing = situation.profile.standing
    before, now = (
        moved_by(began, doses=doses, priority=priority, eligible=eligible, situation=situation)
        for doses in (standing.before, standing.now)
    )
    slugs = [serving.exercise.slug for serving in began]
    return now, changes_between(before, now, began=slugs, standing=standing)
