"""What a step knows that was just saved, for the panel that it is answered with."""

from dataclasses import dataclass
from uuid import UUID

from assessment.models import Assessment
from assessment.services.answers import AnswersByMovement, answers_of
from config.htmx import HtmxHttpRequest

_NAME = "known_from_the_step"


@dataclass(frozen=True, slots=True)
class Known:
    """This browser's assessment as it now is, and its answers if the step has read them."""

    assessment: Assessment
    answers: AnswersByMovement | None


def hand_over(
    request: HtmxHttpRequest, assessment: Assessment, answers: AnswersByMovement | None = None
) -> None:
    """Spare the panel that follows inside this request (config/next_panel.py) its queries."""
    vars(request)[_NAME] = Known(assessment, answers)


def handed_over(request: HtmxHttpRequest, public_id: UUID) -> Assessment | None:
    """Return the assessment that a step before this one has handed over, if it is this one."""
    known: Known | None = vars(request).get(_NAME)
    if known is None or request.method != "GET" or known.assessment.public_id != public_id:
        return None
    return known.assessment


def answers_here(request: HtmxHttpRequest, assessment: Assessment) -> AnswersByMovement:
    """Return all answers of an assessment, as handed over or as they are stored. One query."""
    known: Known | None = vars(request).get(_NAME)
    if known is not None and known.assessment is assessment and known.answers is not None:
        return known.answers
    return answers_of(assessment)
