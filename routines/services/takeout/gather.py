"""From rows to the document: everything that the site holds about one person."""

from assessment.services.takeout.gather import Holding, holding_of
from config.records.rows import record_of
from routines.models import Plan, Practice
from routines.services.takeout.records import (
    FORMAT,
    VERSION,
    PersonDocument,
    PlanRecord,
    PlanStepRecord,
    PracticeNoteRecord,
    PracticeRecord,
)


def document_of(owner: str | None) -> PersonDocument | None:
    """Return everything about the person of one browser, or ``None`` if it is nobody's."""
    holding = holding_of(owner)
    return _document(holding, owner) if holding else None


def _document(holding: Holding, owner: str | None) -> PersonDocument:
    plans = Plan.objects.owned_by(owner).with_steps()
    plans = plans.prefetch_related("practice_notes").order_by("created_at", "pk")
    practices = Practice.objects.owned_by(owner).select_related("plan").in_order()
    return PersonDocument(
        format=FORMAT,
        version=VERSION,
        person=holding.person,
        tests=holding.tests,
        plans=tuple(_plan(plan) for plan in plans),
        practices=tuple(
            record_of(PracticeRecord, practice, plan=practice.plan.public_id)
            for practice in practices
        ),
        share_links=holding.share_links,
        carry_link=holding.carry_link,
    )


def _plan(plan: Plan) -> PlanRecord:
    return record_of(
        PlanRecord,
        plan,
        test=plan.assessment.public_id,
        asks_about=plan.asks_about.public_id if plan.asks_about else None,
        steps=tuple(
            record_of(PlanStepRecord, step, exercise=step.exercise.slug)
            for step in plan.steps.all()
        ),
        practice_notes=tuple(
            record_of(PracticeNoteRecord, note)
            for note in sorted(plan.practice_notes.all(), key=lambda note: (note.told_at, note.pk))
        ),
    )
