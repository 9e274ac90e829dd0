"""The timeline of a stored plan, and of a routine that is followed without one."""

from django.db.models import prefetch_related_objects

from assessment.domain.protocol import Side
from routines.domain.catalogue import Rules
from routines.domain.dosing import sets_at
from routines.domain.segments import TimedStep
from routines.domain.timeline import Timeline, timeline_of
from routines.domain.untested import DosedRoutine, DosedStep
from routines.models import Plan, PlanStep
from routines.services.catalogue import dose_range, kept_catalogue


def plan_timeline(plan: Plan) -> Timeline:
    """Return the timeline of a plan read by ``with_steps()``. Two further queries."""
    prefetch_related_objects([step.exercise for step in plan.in_force()], "zones")
    steps = tuple(_planned(step) for step in plan.in_force())
    arrive = max(0, plan.total_seconds - sum(step.seconds for step in steps))
    return timeline_of(steps, arrive_seconds=arrive, rules=kept_catalogue().rules)


def routine_timeline(dosed: DosedRoutine, *, rules: Rules) -> Timeline:
    """Return the timeline of a stored routine at one length. No query."""
    steps = tuple(_dosed(step) for step in dosed.steps)
    return timeline_of(steps, arrive_seconds=rules.arrive_seconds, rules=rules)


def _planned(step: PlanStep) -> TimedStep:
    dose = dose_range(step.exercise)
    return TimedStep(
        mode=dose.mode,
        tempo=dose.tempo,
        dose=step.dose,
        dose_other=step.dose_other,
        sets=step.sets,
        first_side=Side(step.first_side) if step.first_side else None,
        seconds=step.seconds,
        alternating=step.exercise.alternating,
        position=step.exercise.position,
        side_means=next(
            (zone.side_means for zone in step.exercise.zones.all() if zone.side_means), ""
        ),
    )


def _dosed(step: DosedStep) -> TimedStep:
    exercise = step.exercise
    return TimedStep(
        mode=exercise.dose.mode,
        tempo=exercise.dose.tempo,
        dose=step.dose,
        dose_other=step.dose if exercise.per_side else 0,
        sets=sets_at(exercise, dose=step.dose),
        first_side=None,
        seconds=step.seconds,
        alternating=exercise.alternating,
        position=exercise.position,
        side_means=next(iter(exercise.side_means.values()), ""),
    )
