"""
A person's plan with its steps, as every page of a routine reads it.

Written out: the ORM would make three statements of sixty columns anew for each page, which takes
longer than all that follows.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from config.rows import columns, row_of
from routines.models import Exercise, Plan, PlanStep, Routine
from routines.models.plan import NOT_ON_A_PLAN

_PUBLIC_ID = Plan._meta.get_field("public_id")  # noqa: SLF001 - documented
_ASSESSMENT: Any = Plan._meta.get_field("assessment").related_model  # noqa: SLF001 - documented
_NOT_OF_A_ROUTINE = ("loaded",)
_PLAN = f"""
    SELECT {columns(Plan, of="plan")}, {columns(_ASSESSMENT, of="test")},
        {columns(Routine, of="routine", without=_NOT_OF_A_ROUTINE)}
    FROM routines_plan AS plan
    JOIN assessment_assessment AS test ON test.id = plan.assessment_id
    JOIN assessment_person AS person ON person.id = test.person_id
    LEFT JOIN routines_routine AS routine ON routine.id = plan.routine_id
    WHERE person.token_hash = %s AND plan.public_id = %s
"""  # noqa: S608 - names of ours
_STEPS = f"""
    SELECT {columns(PlanStep, of="step")},
        {columns(Exercise, of="exercise", without=NOT_ON_A_PLAN)}
    FROM routines_planstep AS step
    JOIN routines_exercise AS exercise ON exercise.id = step.exercise_id
    WHERE step.plan_id = %s ORDER BY step.position
"""  # noqa: S608 - names of ours


def owned_plan(public_id: UUID, *, owner: str | None) -> Plan | None:
    """
    Return the plan if it belongs to the browser whose token has this hash; else nothing.

    Its steps, their exercises, its test and its routine are there as after ``with_steps()``.
    Two queries; one more for who is asked about an earlier practice.
    """
    if owner is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_PLAN, [owner, _PUBLIC_ID.get_db_prep_value(public_id, connection)])
        row = cursor.fetchone()
        if row is None:
            return None
        plan = _plan(row)
        cursor.execute(_STEPS, [plan.pk])
        _give_steps(plan, [_step(each, plan=plan) for each in cursor.fetchall()])
    return plan


def _plan(row: Sequence[Any]) -> Plan:
    own, rest = _cut(row, Plan)
    test, routine = _cut(rest, _ASSESSMENT)
    plan = row_of(Plan, own)
    plan.assessment = row_of(_ASSESSMENT, test)
    known = plan.routine_id is not None
    plan.routine = row_of(Routine, routine, without=_NOT_OF_A_ROUTINE) if known else None
    return plan


def _step(row: Sequence[Any], *, plan: Plan) -> PlanStep:
    own, exercise = _cut(row, PlanStep)
    step = row_of(PlanStep, own)
    step.plan = plan
    step.exercise = row_of(Exercise, exercise, without=NOT_ON_A_PLAN)
    return step


def _cut(row: Sequence[Any], model: Any) -> tuple[Sequence[Any], Sequence[Any]]:
    width = len(model._meta.concrete_fields)  # noqa: SLF001 - documented
    return row[:width], row[width:]


def _give_steps(plan: Plan, steps: list[PlanStep]) -> None:
    """Let ``plan.steps.all()`` find them, as after a prefetch."""
    found = plan.steps.all()
    found._result_cache, found._prefetch_done = steps, True  # type: ignore[attr-defined] # noqa: SLF001
    vars(plan)["_prefetched_objects_cache"] = {"steps": found}
