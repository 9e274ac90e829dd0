"""
What comes out: scoring at completion, and reading the frozen result back.

``owned_outcome`` is the door for routines: they never query assessments themselves.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from assessment.content_loader import load_edition
from assessment.domain.age import age_of_band
from assessment.domain.answers import skip_reason
from assessment.domain.protocol import Edition, Sex, SkipReason
from assessment.domain.results import Outcome, Skipped
from assessment.domain.safety import NO_TEST_FROM
from assessment.domain.scoring import SCORING_VERSION, score
from assessment.models import Assessment
from assessment.services.answers import AnswersByMovement, answers_of
from assessment.services.journey import Journey, journey_of
from assessment.services.owned import owned_assessment, owner_id_of
from assessment.services.stored_scores import read_scores, store_scores
from config.metrics import events


class NoSuchAssessment(LookupError):
    """There is no such assessment for this browser, or it has no outcome yet."""


@dataclass(frozen=True, slots=True)
class OwnedOutcome:
    """An outcome with the keys that its owner's plans hang on."""

    assessment_id: int
    public_id: UUID
    person: UUID
    age_min: int | None
    outcome: Outcome


def edition(slug: str | None = None) -> Edition:
    """Return one edition of the test, the current one unless named. Cached."""
    return load_edition(slug) if slug else load_edition()


# The view holds a transaction already, and needs no savepoint within it.
@transaction.atomic(savepoint=False)
def complete(assessment: Assessment, *, journey: Journey, answers: AnswersByMovement) -> None:
    """Score the journey's answers once and freeze them."""
    measured = [
        value
        for movement in journey.movements
        for answer in answers.get(movement.slug, ())
        if (value := answer.measured()) is not None
    ]
    scores = score(
        edition(assessment.edition),
        age=age_of_band(assessment.age_band),
        sex=Sex(assessment.sex) if assessment.sex else None,
        measurements=measured,
    )
    store_scores(assessment, scores)
    assessment.scoring_version = SCORING_VERSION
    assessment.completed_at = timezone.now()
    assessment.save(update_fields=["scoring_version", "completed_at"])
    transaction.on_commit(events.finished_test, robust=True)


def owned_outcome(public_id: UUID, *, owner: str | None) -> OwnedOutcome:
    """
    Return the outcome of one of this browser's assessments. Four queries.

    An unfinished assessment has one only on a day that is not for testing; its
    scores are then ``None``.

    Raises:
        NoSuchAssessment: If it is unknown, somebody else's, or has no outcome.
    """
    assessment = owned_assessment(public_id, owner=owner)
    if assessment is None or not (assessment.is_finished or rests_today(assessment)):
        raise NoSuchAssessment(str(public_id))
    return OwnedOutcome(
        assessment_id=assessment.pk,
        public_id=assessment.public_id,
        person=owner_id_of(assessment),
        age_min=age_of_band(assessment.age_band),
        outcome=_outcome(assessment),
    )


def rests_today(assessment: Assessment) -> bool:
    """Whether today's discomfort rules testing out."""
    return (assessment.discomfort or 0) >= NO_TEST_FROM


def _outcome(assessment: Assessment) -> Outcome:
    answers = answers_of(assessment)
    journey = journey_of(assessment, edition(assessment.edition))
    skipped = tuple(
        Skipped(movement.slug, reason)
        for movement in journey.movements
        if (reason := skip_reason(answers.get(movement.slug, ()))) is not None
    )
    return Outcome(
        scores=read_scores(assessment) if assessment.is_finished else None,
        limits=frozenset(assessment.limits or []),
        equipment=frozenset([*(assessment.places or ["chair", "wall"]), *assessment.tools]),
        discomfort=assessment.discomfort,
        painful=frozenset(skip.movement for skip in skipped if skip.reason is SkipReason.PAIN),
        skipped=skipped,
    )
