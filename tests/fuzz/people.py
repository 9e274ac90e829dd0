"""
People at every point of the way, with ids that are the same each time, and two to watch.

The two canaries never send a request. All free text about them holds ``MARK``, so that one word
tells whether anybody else was ever shown a row of theirs.
"""

from collections.abc import Mapping
from datetime import timedelta
from unittest.mock import patch
from uuid import NAMESPACE_URL, uuid5

from django.core.signing import get_cookie_signer
from django.db.models import CharField, Model, QuerySet, TextField
from django.utils import timezone

from assessment.models import Assessment, CarryLink, Measurement, Person, ShareLink, ZoneResult
from assessment.services.identity import COOKIE_AGE, COOKIE_NAME, hash_token
from routines.models import Plan, PlanStep, Practice
from tests.factories import (
    answer_all,
    answer_by_eye,
    answer_by_tape,
    finish,
    make_assessment,
    make_person,
    past_test,
    signed_cookie,
)
from tests.plans import plan_for

MARK = "canaryzq9"
CANARIES = ("canary-finished", "canary-halfway")
# Who looks around for forms; everybody else is taken for a stranger, or for one of these.
WALKERS = (
    "stranger", "newcomer", "limits", "about", "things", "resting", "first", "halfway", "checking",
    "finished", "practiser",
)  # fmt: skip
SHARED, CARRIED = "a-share-link-that-works", "a-carry-link-that-works"


def make_people() -> None:
    """Create everybody, then give all that has an id one that does not change from run to run."""
    unready = {"limits": None, "age_band": "", "places": None}
    make_assessment(make_person("limits"), **unready)
    make_assessment(make_person("about"), **{**unready, "limits": []})
    make_assessment(make_person("things"), places=None)
    make_assessment(make_person("resting"), discomfort=9)
    make_assessment(make_person("first"))
    _halfway("halfway")
    answer_all(make_assessment(make_person("checking"), extras=True))
    finish(make_assessment(make_person("finished")))
    _practiser("practiser")
    _practiser("canary-finished")
    _halfway("canary-halfway")
    for model in (Person, Assessment, Plan, Practice):
        _fix_ids(model)
    _mark_canaries()


def cookies() -> Mapping[str, str]:
    """Return the Cookie header of everybody: sound, missing, old, altered, mixed, made up."""
    sound = {name: _cookie(signed_cookie(name)) for name in WALKERS if name != "stranger"}
    canary, token_hash = CANARIES[0], hash_token(CANARIES[0])
    with patch("time.time", return_value=timezone.now().timestamp() - COOKIE_AGE - 1):
        expired = signed_cookie("finished")
    elsewhere = get_cookie_signer(salt="another.salt").sign(canary)
    return {
        **sound,
        "stranger": "",
        "expired": _cookie(expired),
        "altered": _cookie(signed_cookie("finished").replace("finished", canary)),
        "unsigned": _cookie(canary),
        "hashed": _cookie(token_hash),
        "resigned": _cookie(signed_cookie(token_hash)),
        "elsewhere": _cookie(elsewhere),
        "mixed": "; ".join([_cookie(canary), sound["practiser"], _cookie(elsewhere)]),
        "broken": f'{COOKIE_NAME}="\\000\\377:::"; sessionid="{"a" * 20}\\000"; messages="\\000x"',
        "stuffed": f"sessionid={'s' * 32}; messages=[[]]:a:b; theme=<zq7x>; csrftoken={'c' * 32}",
    }


def canaries() -> list[Person]:
    """Return the two whose rows nobody may see or change."""
    return [Person.objects.get(token_hash=hash_token(name)) for name in CANARIES]


def ids() -> list[str]:
    """Return the ids of everything that has one: one's own are somebody else's to the others."""
    models: tuple[type[Model], ...] = (Person, Assessment, Plan, Practice)
    return sorted(
        str(public_id)
        for model in models
        for public_id in model._default_manager.values_list("public_id", flat=True)
    )


def canary_ids() -> list[str]:
    """Return the ids of what is the canaries' own."""
    wanted = {"token_hash__in": [hash_token(name) for name in CANARIES]}
    tests = Assessment.objects.filter(**{f"person__{key}": value for key, value in wanted.items()})
    found: list[QuerySet[Model]] = [
        tests,
        Plan.objects.filter(assessment__in=tests),
        Practice.objects.filter(plan__assessment__in=tests),
    ]
    return [str(one) for each in found for one in each.values_list("public_id", flat=True)]


def _cookie(value: str) -> str:
    return f"{COOKIE_NAME}={value}"


def _halfway(name: str) -> None:
    assessment = make_assessment(make_person(name))
    answer_by_tape(assessment, "hip_ir", value=31.5)
    answer_by_eye(assessment, "hip_er", left=2, right=4)


def _practiser(name: str) -> None:
    """Two finished tests, one begun, two plans, a practice to ask about, and links of each kind."""
    person, now = make_person(name), timezone.now()
    past_test(person, days_ago=30)
    assessment = past_test(person, days_ago=3, left=2, right=4)
    plan_for(assessment, minutes=5)
    plan = plan_for(assessment)
    done = [{"exercise": step.exercise.slug, "done": True} for step in plan.steps.all()]
    times = {
        "started_at": now - timedelta(days=1, minutes=9),
        "finished_at": now - timedelta(days=1),
    }
    Practice.objects.create(plan=plan, steps=done, effort=3, discomfort_after=1, **times)
    Plan.objects.update(fitted_on=None)
    make_assessment(person)
    is_canary = name in CANARIES
    # The canary's links are over, so nobody may see anything through them.
    until = now + timedelta(days=-1 if is_canary else 7)
    shared, carried = (hash_token(name + token) for token in (SHARED, CARRIED))
    ShareLink.objects.create(assessment=assessment, token_hash=shared, expires_at=until)
    CarryLink.objects.create(person=person, token_hash=carried, expires_at=until)


def _fix_ids(model: type[Model]) -> None:
    for number, row in enumerate(model._default_manager.order_by("pk")):
        fixed = uuid5(NAMESPACE_URL, f"{model._meta.label} {number}")
        model._default_manager.filter(pk=row.pk).update(public_id=fixed)


def _mark_canaries() -> None:
    of_canary = {"person__token_hash__in": [hash_token(name) for name in CANARIES]}
    tests = Assessment.objects.filter(**of_canary)
    _mark(ZoneResult.objects.filter(assessment__in=tests))
    _mark(Measurement.objects.filter(assessment__in=tests))
    _mark(Plan.objects.filter(assessment__in=tests))
    _mark(PlanStep.objects.filter(plan__assessment__in=tests))
    _mark(Practice.objects.filter(plan__assessment__in=tests))


def _mark(rows: QuerySet[Model]) -> None:
    free = [
        field.name
        for field in rows.model._meta.concrete_fields
        if isinstance(field, TextField)
        or (isinstance(field, CharField) and not field.choices and (field.max_length or 0) >= 100)
    ]
    if free:
        rows.update(**dict.fromkeys(free, MARK))
