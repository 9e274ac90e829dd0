"""
People for the pages that are measured, made with the measured site's own settings.

Runs inside its ``manage.py shell``. Each line of a file of answers is the first answer of a
person who has not answered yet, so that each request inserts rows.
"""

import json
import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from django.utils import timezone

from assessment.content_loader import CURRENT_EDITION
from assessment.domain.answers import fingerprint
from assessment.models import Assessment, Measurement, Person
from assessment.services.identity import COOKIE_NAME, hash_token
from assessment.services.journey import journey_of
from assessment.services.outcome import edition
from bench.measured_pages import CSRF_TOKEN, answers_file
from tests.factories import finish, make_assessment, make_person, signed_cookie
from tests.plans import plan_for

READY: dict[str, object] = {
    "edition": CURRENT_EDITION,
    "limits": [],
    "age_band": "40-49",
    "sex": "F",
    "discomfort": 1,
    "places": ["chair", "floor", "wall"],
}


def seed(folder: str, *, files: int, lines: int) -> None:
    """Write pages.json, one address with its cookie for each page, and the files of answers."""
    (Path(folder) / "pages.json").write_text(json.dumps(_pages()))
    for number in range(files):
        with answers_file(Path(folder), number).open("w") as file:
            file.writelines(f"{line}\n" for line in _answers(lines))


def answered() -> int:
    """Return how many people have answered their first movement and no other."""
    return (
        Measurement.objects.filter(assessment__completed_at=None)
        .values("assessment")
        .distinct()
        .count()
    )


def _pages() -> dict[str, tuple[str, str]]:
    answering, done = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    opened = make_assessment(make_person(answering))
    finished = finish(make_assessment(make_person(done)))
    return {
        "movement": (_first_movement(opened), _cookies(answering)),
        "results": (f"/results/{finished.public_id}/", _cookies(done)),
        "routine": (f"/routine/{plan_for(finished).public_id}/", _cookies(done)),
    }


def _answers(count: int) -> Iterator[str]:
    tokens = [secrets.token_urlsafe(32) for _ in range(count)]
    now = timezone.now()
    people = Person.objects.bulk_create(
        [Person(token_hash=hash_token(token), last_seen_at=now) for token in tokens],
        batch_size=500,
    )
    opened = Assessment.objects.bulk_create(
        [Assessment(person=person, **READY) for person in people], batch_size=500
    )
    fields = {"csrfmiddlewaretoken": CSRF_TOKEN, "seen": fingerprint(()), "method": "eye"}
    levels = {"left_level": "3", "left_value": "", "right_level": "3", "right_value": ""}
    body = urlencode(fields | levels)
    for token, assessment in zip(tokens, opened, strict=True):
        yield f"{_first_movement(assessment)}\t{_cookies(token)}\t{body}"


def _first_movement(assessment: Assessment) -> str:
    first = journey_of(assessment, edition(assessment.edition)).movements[0]
    return f"/test/{assessment.public_id}/movement/{first.slug}/"


def _cookies(token: str) -> str:
    return f"{COOKIE_NAME}={signed_cookie(token)}; csrftoken={CSRF_TOKEN}"
