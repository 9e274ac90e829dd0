"""
Taking the test: every write between the first page and the scores, but for the answers.

Each function is one transaction, so that nothing half happens, and changes only the
columns it names, so that two windows do not undo each other. What was read before is looked
at once more by the statement that writes: nobody waits for a form that is being read, and
nothing is written that another window has overtaken.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from assessment.content_loader import CURRENT_EDITION
from assessment.domain.protocol import Place
from assessment.models import Assessment, Person


class Overtaken(Exception):
    """Another window has changed or finished the test since this one has read it."""


@transaction.atomic
def start_or_resume(*, owner: str) -> Assessment:
    """Return this browser's open assessment; begin one, and the person, where there is none."""
    person, _ = Person.objects.update_or_create(
        token_hash=owner, defaults={"last_seen_at": timezone.now()}
    )
    # Two quick taps: the second finds what the first began (one open per person).
    assessment, _ = Assessment.objects.open().get_or_create(
        person=person, completed_at=None, defaults={"edition": CURRENT_EDITION}
    )
    return assessment


@transaction.atomic
def start_new(*, owner: str) -> Assessment:
    """Begin the assessment of a new person, whose token was made just now: nothing to look for."""
    person = Person.objects.create(token_hash=owner, last_seen_at=timezone.now())
    return Assessment.objects.create(person=person, edition=CURRENT_EDITION)


def discard(assessment: Assessment) -> None:
    """Forget an assessment that may not go on, and the person if nothing else is theirs."""
    with transaction.atomic():
        person = assessment.person
        assessment.delete()
        if not person.assessments.exists():
            person.delete()


def save_limits(assessment: Assessment, *, limits: Iterable[str]) -> None:
    """Store which limits apply; kneeling and the floor are asked on another page and kept."""
    elsewhere = {"cannot_kneel", "cannot_get_to_floor"} & set(assessment.limits or [])
    _change(assessment, was=_limits_of(assessment), limits=sorted({*limits, *elsewhere}))


def save_about(
    assessment: Assessment,
    *,
    age_band: str,
    sex: str,
    discomfort: int | None,
    warm: bool | None,
) -> None:
    """Store what is used to choose the comparison group and to judge the day."""
    _change(assessment, age_band=age_band, sex=sex, discomfort=discomfort, warm=warm)


def save_things(
    assessment: Assessment,
    *,
    method: str,
    places: Iterable[Place],
    kneel: bool | None,
    tools: Iterable[str],
    extras: bool,
) -> None:
    """Store where and with what the person tests; no floor or no kneeling become limits."""
    chosen = set(places)
    limits = set(assessment.limits or []) - {"cannot_kneel", "cannot_get_to_floor"}
    if kneel is False:
        limits.add("cannot_kneel")
    if Place.FLOOR not in chosen:
        limits.add("cannot_get_to_floor")
    _change(
        assessment,
        was=_limits_of(assessment),
        method=method,
        places=sorted(place.value for place in chosen),
        kneel=kneel,
        tools=sorted(tools),
        extras=extras,
        limits=sorted(limits),
    )


def _limits_of(assessment: Assessment) -> Q:
    if assessment.limits is None:
        return Q(limits__isnull=True)
    return Q(limits=assessment.limits)


def _change(assessment: Assessment, *, was: Q | None = None, **columns: object) -> None:
    """
    Store these columns of an open assessment.

    Raises:
        Overtaken: If it is finished or gone, or no longer as it ``was``; nothing is stored.
    """
    found = Assessment.objects.filter(was or Q(), pk=assessment.pk, completed_at__isnull=True)
    if not found.update(**columns):
        raise Overtaken
    vars(assessment).update(columns)
