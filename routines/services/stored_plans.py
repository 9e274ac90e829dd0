"""Plans on their way into the database and back out as values."""

from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from assessment.domain.protocol import Side
from assessment.services.outcome import OwnedOutcome
from config.rows import insert
from routines.domain.day import Day
from routines.domain.plan import PlannedStep, Recommendation
from routines.models import Exercise, Plan, PlanStep, Routine
from routines.services.catalogue import ExerciseGone
from routines.services.history import History

_FOUND = """
    SELECT id, outcome_digest, total_seconds FROM routines_plan
    WHERE assessment_id = %s AND minutes = %s
"""
_KEYS = "SELECT slug, id FROM routines_exercise WHERE slug IN ({places})"


@dataclass(frozen=True, slots=True)
class Found:
    """As much of a stored plan as tells whether it can stay."""

    key: int
    outcome_digest: str
    total_seconds: int

    def holds(self, digest: str) -> bool:
        """Whether it has steps and was made from an outcome with this fingerprint."""
        return self.total_seconds > 0 and self.outcome_digest == digest


def found_plan(*, assessment_id: int, minutes: int) -> Found | None:
    """Look for the plan of these minutes. One query, written out because it is mostly in vain."""
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, [assessment_id, minutes])
        row = cursor.fetchone()
    return Found(*row) if row else None


@transaction.atomic
def store_plan(
    owned: OwnedOutcome,
    *,
    is_present: bool,
    recommendation: Recommendation,
    history: History,
    seed: str,
    digest: str,
) -> Plan:
    """
    Store a recommendation as the assessment's plan for its minutes.

    Whoever comes second, by a double click, gets the first one's plan.
    """
    fields = {**_fields(recommendation, history=history), "seed": seed, "outcome_digest": digest}
    place = {"assessment_id": owned.assessment_id, "minutes": recommendation.minutes}
    plan = Plan(**place, **fields)
    if not is_present and insert([plan], skip_known=True):
        stored = found_plan(**place)
        plan.pk = stored.key if stored else None
    else:
        plan = Plan.objects.select_for_update().get(**place)
        if plan.holds(digest):
            return plan
        _rewrite(plan, fields=fields)
    _add_steps(plan, recommendation=recommendation)
    return plan


@transaction.atomic
def replace_plan(plan: Plan, *, recommendation: Recommendation, history: History) -> None:
    """Put a changed recommendation in place of a stored plan."""
    _rewrite(plan, fields=_fields(recommendation, history=history, present=plan))
    _add_steps(plan, recommendation=recommendation)


def _rewrite(plan: Plan, *, fields: dict[str, object]) -> None:
    for name, value in fields.items():
        setattr(plan, name, value)
    plan.save(update_fields=list(fields))
    plan.steps.all().delete()


def _fields(
    recommendation: Recommendation, *, history: History, present: Plan | None = None
) -> dict[str, object]:
    slug = recommendation.routine or ""
    today = timezone.localdate()
    five = list(recommendation.five)
    kept: dict[str, object] = {}
    # What a gentler day puts in its place does not last: the five come back after it.
    if five and history.standing.day is Day.GREEN and (present is None or present.five != five):
        kept = {"five": five, "five_routine": slug, "five_since": today}
    return {
        **kept,
        "fitted_on": today,
        "notes": list(recommendation.notes),
        "paused": recommendation.paused,
        "asks_about": history.asks_about,
        "routine": Routine.objects.filter(slug=slug).first(),
        "routine_slug": slug,
        "total_seconds": recommendation.total_seconds,
        "needs": {zone.value: need for zone, need in recommendation.needs.items()},
        "trace": list(recommendation.trace),
        "why": recommendation.why or "",
    }


def _add_steps(plan: Plan, *, recommendation: Recommendation) -> None:
    slugs = [step.exercise for step in recommendation.steps]
    if not slugs:
        return
    with connection.cursor() as cursor:
        cursor.execute(_KEYS.format(places=", ".join(["%s"] * len(slugs))), slugs)
        keys = dict(cursor.fetchall())
    if missing := set(slugs) - set(keys):
        raise ExerciseGone(*missing)
    insert(
        [
            _row(step, plan=plan, position=position, exercise_id=keys[step.exercise])
            for position, step in enumerate(recommendation.steps, start=1)
        ]
    )


def replace_step(step: PlanStep, *, planned: PlannedStep) -> None:
    """Put another form of an exercise in one place for today; the plan's total follows."""
    exercise = Exercise.objects.get(slug=planned.exercise)
    row = _row(planned, plan=step.plan, position=step.position, exercise_id=exercise.pk)
    row.pk = step.pk
    row.save(force_update=True)
    total = F("total_seconds") + planned.seconds - step.seconds
    Plan.objects.filter(pk=step.plan_id).update(total_seconds=total)


def _row(step: PlannedStep, *, plan: Plan, position: int, exercise_id: int) -> PlanStep:
    return PlanStep(
        plan=plan,
        position=position,
        exercise_id=exercise_id,
        dose=step.dose,
        dose_other=step.dose_other,
        sets=step.sets,
        dose_text=step.dose_text,
        seconds=step.seconds,
        first_side=step.first_side.value if step.first_side else "",
        reason=step.reason,
        adapt=list(step.adapt),
        change=step.change,
        smaller=step.smaller,
    )


def planned_step(step: PlanStep) -> PlannedStep:
    """Return one stored step as the value it was stored from. Reads its exercise."""
    return PlannedStep(
        exercise=step.exercise.slug,
        dose=step.dose,
        dose_other=step.dose_other,
        sets=step.sets,
        dose_text=step.dose_text,
        seconds=step.seconds,
        first_side=Side(step.first_side) if step.first_side else None,
        reason=step.reason,
        adapt=tuple(step.adapt),
        change=step.change,
        smaller=step.smaller,
    )
