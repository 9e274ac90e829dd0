"""What belongs to this browser's person, or a 404."""

from uuid import UUID

from django.http import Http404
from django.utils import timezone

from assessment.services.identity import owner_of
from assessment.services.outcome import NoSuchAssessment, OwnedOutcome, owned_outcome
from config.htmx import HtmxHttpRequest
from routines.models import Plan
from routines.services.owned_plans import owned_plan
from routines.services.planning import up_to_date


def outcome_or_404(request: HtmxHttpRequest, assessment_id: UUID) -> OwnedOutcome:
    """Return the outcome of one test of this browser's person."""
    try:
        return owned_outcome(assessment_id, owner=owner_of(request))
    except NoSuchAssessment:
        raise Http404("no such assessment for this browser") from None


def plan_or_404(request: HtmxHttpRequest, plan_id: UUID) -> Plan:
    """Return one plan of this browser's person, with its steps."""
    found = owned_plan(plan_id, owner=owner_of(request))
    if found is None:
        raise Http404("no such plan for this browser")
    return found


def plan_of_today_or_404(request: HtmxHttpRequest, plan_id: UUID) -> Plan:
    """Return the plan, on the first look of a day fitted anew. Then it takes more queries."""
    found = plan_or_404(request, plan_id)
    if found.fitted_on == timezone.localdate():
        return found
    up_to_date(found, owned=outcome_or_404(request, found.assessment.public_id))
    return plan_or_404(request, plan_id)
