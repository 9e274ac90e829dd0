"""From a file back into the database: all of it, or nothing and a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext, gettext_noop

from assessment.services.carrying import make_carry_link, person_of
from assessment.services.identity import hash_token
from assessment.services.takeout.restore import restore_person, restore_tests
from config.records.parsing import RecordError, parse_json
from config.records.reading import read_record
from config.records.rows import insert
from routines.models import Exercise, Plan, PlanStep, Practice, PracticeNote, Routine
from routines.services.takeout.records import PersonDocument, PlanRecord

K = TypeVar("K")
V = TypeVar("V")

# Years of practice every day; a larger file is not one of ours.
LARGEST_FILE = 4_000_000

NO_TEST = gettext_noop("A plan names a test that is not here: {name}.")
NO_EXERCISE = gettext_noop("A plan names an exercise that is not here: {name}.")
NO_PRACTICE = gettext_noop("A plan names a practice that is not here: {name}.")
NO_PLAN = gettext_noop("A practice names a plan that is not here: {name}.")


@dataclass(frozen=True, slots=True)
class Restored:
    """Who came back: the token for the browser, and how much there was."""

    token: str
    tests: int
    plans: int
    practices: int


def read_document(text: bytes) -> PersonDocument:
    """
    Read a file that ``json_text`` wrote, from whoever hands it in.

    Raises:
        RecordError: If it is too large or not such a file.
    """
    if len(text) > LARGEST_FILE:
        sentence = gettext("The file is larger than {most} MB.")
        raise RecordError(sentence.format(most=LARGEST_FILE // 1_000_000))
    return read_record(PersonDocument, parse_json(text))


def restore(document: PersonDocument, *, now: datetime) -> Restored:
    """
    Put everything but the links into the database, for a browser with a new token.

    Raises:
        RecordError: If any of it cannot be here; then none of it is.
    """
    try:
        with transaction.atomic():
            return _restore(document, now=now)
    except (IntegrityError, DataError):
        raise RecordError(gettext("Parts of the file contradict one another.")) from None


def carry_link_for(restored: Restored, *, now: datetime) -> str:
    """Return the token of a link that brings the person to their browser."""
    person = person_of(hash_token(restored.token))
    if person is None:
        raise RecordError(gettext("The person was erased again."))
    return make_carry_link(person, now=now)


def _restore(document: PersonDocument, *, now: datetime) -> Restored:
    person, token = restore_person(document.person)
    tests = restore_tests(document.tests, person=person, now=now)
    shelf = _shelf(document.plans)
    plans: dict[UUID, Plan] = {}
    for plan in document.plans:
        test = _known(plan.test, tests, sentence=NO_TEST)
        routine = shelf.routines.get(plan.routine_slug)
        plans[plan.public_id] = insert(
            Plan, plan, assessment=test, routine=routine, asks_about=None
        )
        _restore_steps(plan, row=plans[plan.public_id], exercises=shelf.exercises)
        for note in plan.practice_notes:
            insert(PracticeNote, note, plan=plans[plan.public_id])
    practices: dict[UUID, Practice] = {}
    for practice in document.practices:
        row = _known(practice.plan, plans, sentence=NO_PLAN)
        practices[practice.public_id] = insert(Practice, practice, plan=row)
    _restore_questions(document.plans, plans=plans, practices=practices)
    return Restored(token, len(tests), len(plans), len(practices))


@dataclass(frozen=True, slots=True)
class _Shelf:
    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]


def _shelf(plans: Iterable[PlanRecord]) -> _Shelf:
    listed = list(plans)
    slugs = {step.exercise for plan in listed for step in plan.steps}
    routines = Routine.objects.filter(slug__in={plan.routine_slug for plan in listed})
    return _Shelf(
        exercises=Exercise.objects.in_bulk(slugs, field_name="slug"),
        routines={routine.slug: routine for routine in routines},
    )


def _restore_steps(plan: PlanRecord, *, row: Plan, exercises: Mapping[str, Exercise]) -> None:
    for step in plan.steps:
        exercise = _known(step.exercise, exercises, sentence=NO_EXERCISE)
        insert(PlanStep, step, plan=row, exercise=exercise)


def _restore_questions(
    records: Iterable[PlanRecord],
    *,
    plans: Mapping[UUID, Plan],
    practices: Mapping[UUID, Practice],
) -> None:
    """Point the plans at the practices that they ask about, which came after them."""
    for record in records:
        if record.asks_about is not None:
            asked = _known(record.asks_about, practices, sentence=NO_PRACTICE)
            Plan.objects.filter(pk=plans[record.public_id].pk).update(asks_about=asked)


def _known(key: K, found: Mapping[K, V], *, sentence: str) -> V:
    if key not in found:
        raise RecordError(gettext(sentence).format(name=key))
    return found[key]
