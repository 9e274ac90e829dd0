"""
Taking the test: every write between the first page and the scores.

Each function runs in one transaction, so that nothing half happens, and changes
only the columns it names, so that two windows do not undo each other.
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from assessment.content_loader import CURRENT_EDITION
from assessment.domain.answers import Answer
from assessment.domain.protocol import Place
from assessment.models import Assessment, Measurement, Person


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
    assessment.limits = sorted({*limits, *elsewhere})
    assessment.save(update_fields=["limits"])


def save_about(
    assessment: Assessment,
    *,
    age_band: str,
    sex: str,
    discomfort: int | None,
    warm: bool | None,
) -> None:
    """Store what is used to choose the comparison group and to judge the day."""
    assessment.age_band = age_band
    assessment.sex = sex
    assessment.discomfort = discomfort
    assessment.warm = warm
    assessment.save(update_fields=["age_band", "sex", "discomfort", "warm"])


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
    assessment.method = method
    assessment.places = sorted(place.value for place in chosen)
    assessment.kneel = kneel
    assessment.tools = sorted(tools)
    assessment.extras = extras
    assessment.limits = sorted(limits)
    assessment.save(update_fields=["method", "places", "kneel", "tools", "extras", "limits"])


def save_answers(assessment: Assessment, *, movement: str, answers: Iterable[Answer]) -> None:
    """Store every side of one movement; answering again replaces the earlier answer."""
    now = timezone.now()
    Measurement.objects.bulk_create(
        [
            Measurement(
                assessment=assessment,
                movement=movement,
                side=answer.side.value if answer.side else "",
                value=answer.value,
                method=answer.method.value if answer.method else "",
                level=answer.level,
                skipped=answer.skipped.value if answer.skipped else "",
                saved_at=now,
            )
            for answer in answers
        ],
        update_conflicts=True,
        unique_fields=["assessment", "movement", "side"],
        update_fields=["value", "method", "level", "skipped", "saved_at"],
    )
