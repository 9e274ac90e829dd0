"""A person with something in every table: to take out, to bring back, to erase."""

from datetime import timedelta

from django.utils import timezone

from assessment.domain.protocol import SkipReason
from assessment.models import Assessment, Person
from assessment.services.carrying import make_carry_link
from assessment.services.share_links import share
from routines.domain.sessions import Aftermath
from routines.domain.told import Told
from routines.models import Plan, Practice, PracticeNote
from routines.services.practice import Log, record_practice
from routines.services.tickets import new_ticket, read_ticket
from tests.factories import (
    TOKEN,
    answer_by_tape,
    finish,
    make_assessment,
    make_person,
    past_test,
    skip,
)
from tests.plans import load_content, plan_for


def whole_person(token: str = TOKEN, *, links: bool = True) -> Person:
    """Make somebody with two finished tests, an open one, plans, practices and links."""
    load_content()
    person = make_person(token)
    past_test(person, days_ago=40, left=2, right=4, limits=["cannot_kneel"])
    test = _latest_test(person)
    plan = plan_for(test)
    plan_for(test, minutes=5)
    for days_ago in (9, 4, 1):
        practise(plan, days_ago=days_ago)
    open_test = make_assessment(person, sex="", discomfort=None)
    skip(open_test, "hip_ir", SkipReason.PAIN)
    if links:
        share(test, days=7, now=timezone.now())
        make_carry_link(person, now=timezone.now())
    return person


def practise(plan: Plan, *, days_ago: int, effort: int | None = 4) -> Practice:
    """Log one practice that ended some days ago, and how the back was afterwards."""
    ticket = read_ticket(new_ticket(plan), plan=plan)
    PracticeNote.objects.create(
        plan=plan,
        practice_id=ticket.public_id,
        started_at=ticket.started_at,
        position=1,
        exercise=plan.in_force()[0].exercise.slug,
        told=Told.HURT.value,
        discomfort=1,
    )
    done = [step.exercise.slug for step in plan.steps.all()][1:]
    log = Log(done=done, effort=effort, discomfort_before=2, discomfort_after=1, sharp=False)
    practice = record_practice(plan=plan, ticket=ticket, log=log)
    then = timezone.now() - timedelta(days=days_ago)
    practice.started_at, practice.finished_at = then - timedelta(minutes=9), then
    practice.aftermath = Aftermath.SAME.value if days_ago > 1 else ""
    practice.save(update_fields=["started_at", "finished_at", "aftermath"])
    return practice


def _latest_test(person: Person) -> Assessment:
    test = make_assessment(person, sex="M", age_band="50-59", limits=["osteoporosis"], warm=True)
    answer_by_tape(test, "chair_sit_reach", value=-3.5)
    return finish(test)
