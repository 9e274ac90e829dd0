"""From five chosen exercises to a plan: doses that fill the minutes, sides, words, totals."""

from collections.abc import Sequence

from routines.domain.dosing import dose_text, sets_at, split_between_sides
from routines.domain.plan import PlannedStep, Recommendation
from routines.domain.portions import Portion, fit_doses
from routines.domain.reasons import notes_for, reason_for
from routines.domain.situation import Situation
from routines.domain.usefulness import lead_for, served_need


def plan_of(
    portions: Sequence[Portion], *, routine: str | None, situation: Situation, trace: Sequence[str]
) -> Recommendation:
    """
    Turn five exercises into a plan.

    Args:
        portions: The exercises in order, each with its doses of today.
        routine: The slug of the stored routine that they started from.
        situation: The person on this day.
        trace: What was decided so far; the doses are added to it.

    Returns:
        The plan; its total, the arrival included, is never over the minutes.
    """
    doses = fit_doses(
        portions,
        priority=neediest_first(portions, situation=situation),
        seconds=situation.seconds,
    )
    steps = tuple(
        _step(portion, dose=dose, situation=situation)
        for portion, dose in zip(portions, doses, strict=True)
    )
    total = situation.rules.arrive_seconds + sum(step.seconds for step in steps)
    minutes = situation.profile.minutes
    lines = [
        f"dose: {step.exercise}, {step.dose_text}, {step.seconds} s "
        f"(of {portion.least_seconds} to {portion.most_seconds} s today)"
        for step, portion in zip(steps, portions, strict=True)
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


def _step(portion: Portion, *, dose: int, situation: Situation) -> PlannedStep:
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
    )
