"""What pages of another app show of routines: ``{% first_routine as routine %}`` and so on."""

from uuid import UUID

from django import template

from routines.models import Plan, Routine

# Fits most people: every zone, no equipment but a chair.
FIRST_ROUTINE = "balanced-lower-back-five"

register = template.Library()


@register.simple_tag
def first_routine() -> Routine | None:
    """Return the routine for people who have not tested, or none if it is not published."""
    return Routine.objects.whole().with_exercises().filter(slug=FIRST_ROUTINE).first()


@register.simple_tag
def newest_plan(assessment_id: UUID) -> Plan | None:
    """Return the routine that was last made for one assessment, or none."""
    return Plan.objects.filter(assessment__public_id=assessment_id).order_by("-created_at").first()
