"""Builders for what the routines' tests need: content, a finished test, a plan."""

from django.core.management import call_command

from assessment.models import Assessment, Person
from assessment.services.outcome import owned_outcome
from routines.models import Plan
from routines.services.planning import make_plan
from tests.factories import finish, make_assessment


def load_content() -> None:
    """Fill the catalogue from the files."""
    call_command("load_content", verbosity=0)


def finished_assessment(person: Person | None = None, **fields: object) -> Assessment:
    """Create a finished test, of the browser with the usual token unless told otherwise."""
    return finish(make_assessment(person, **fields))


def plan_for(assessment: Assessment, *, minutes: int = 8) -> Plan:
    """Make the plan as the site would."""
    owner = assessment.person.token_hash
    return make_plan(owned_outcome(assessment.public_id, owner=owner), minutes=minutes)
