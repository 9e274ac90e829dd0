"""Builders for what tests need: a browser with its person, and tests at any point of the way."""

from collections.abc import Mapping
from datetime import timedelta

from django.core.signing import get_cookie_signer
from django.test import Client
from django.utils import timezone

from assessment.content_loader import CURRENT_EDITION
from assessment.domain.answers import Answer
from assessment.domain.protocol import Method, Side, SkipReason
from assessment.models import Assessment, Person
from assessment.services.answering import save_answers
from assessment.services.answers import answers_of
from assessment.services.identity import COOKIE_NAME, hash_token
from assessment.services.journey import journey_of
from assessment.services.outcome import complete, edition

TOKEN = "the-token-of-this-browser"


def make_person(token: str = TOKEN) -> Person:
    """Create the person behind a device token."""
    return Person.objects.create(token_hash=hash_token(token), last_seen_at=timezone.now())


def signed_cookie(token: str = TOKEN) -> str:
    """Return the cookie value that the site would have given for a token."""
    return get_cookie_signer(salt=f"{COOKIE_NAME}unwind.person").sign(token)


def browser_of(token: str = TOKEN) -> Client:
    """Return a client that carries a person's cookie."""
    client = Client()
    client.cookies[COOKIE_NAME] = signed_cookie(token)
    return client


def make_assessment(person: Person | None = None, **fields: object) -> Assessment:
    """Create an open assessment that is ready for its first movement, unless told otherwise."""
    ready: dict[str, object] = {
        "edition": CURRENT_EDITION,
        "limits": [],
        "age_band": "40-49",
        "sex": "F",
        "discomfort": 1,
        "places": ["chair", "floor", "wall"],
    }
    return Assessment.objects.create(person=person or make_person(), **{**ready, **fields})


def answer_by_eye(assessment: Assessment, movement: str, *, left: int, right: int) -> None:
    """Answer one movement with two cards."""
    found = edition(assessment.edition).movement(movement)
    levels: Mapping[Side | None, int] = {Side.LEFT: left, Side.RIGHT: right, None: left}
    save_answers(
        assessment,
        movement=movement,
        answers=[
            Answer(
                movement,
                side,
                value=found.level(levels[side]).value,
                method=Method.EYE,
                level=levels[side],
            )
            for side in found.sides
        ],
    )


def skip(assessment: Assessment, movement: str, reason: SkipReason = SkipReason.CANNOT) -> None:
    """Leave one movement out."""
    found = edition(assessment.edition).movement(movement)
    save_answers(
        assessment,
        movement=movement,
        answers=[Answer(movement, side, skipped=reason) for side in found.sides],
    )


def answer_all(assessment: Assessment, *, left: int = 3, right: int = 3) -> None:
    """Answer every movement of this person's way that has no answer yet."""
    known = answers_of(assessment)
    for movement in journey_of(assessment, edition(assessment.edition)).movements:
        if movement.slug not in known:
            answer_by_eye(assessment, movement.slug, left=left, right=right)


def finish(assessment: Assessment) -> Assessment:
    """Answer what is open, score and freeze."""
    answer_all(assessment)
    journey = journey_of(assessment, edition(assessment.edition))
    complete(assessment, journey=journey, answers=answers_of(assessment))
    return assessment


def past_test(
    person: Person, *, days_ago: int, left: int = 3, right: int = 3, **fields: object
) -> Assessment:
    """Finish a test of this person some days ago, every movement with these two cards."""
    assessment = make_assessment(person, **fields)
    answer_all(assessment, left=left, right=right)
    finish(assessment)
    assessment.completed_at = timezone.now() - timedelta(days=days_ago)
    assessment.save(update_fields=["completed_at"])
    return assessment


def answer_by_tape(assessment: Assessment, movement: str, *, value: float) -> None:
    """Answer one movement with a tape measure, every side alike."""
    found = edition(assessment.edition).movement(movement)
    save_answers(
        assessment,
        movement=movement,
        answers=[Answer(movement, side, value=value, method=Method.TAPE) for side in found.sides],
    )
