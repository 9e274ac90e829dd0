"""Places a stored routine on a page of another app: ``{% first_routine as routine %}``."""

from django import template

from routines.models import Routine

# Fits most people: every zone, no equipment but a chair.
FIRST_ROUTINE = "balanced-lower-back-five"

register = template.Library()


@register.simple_tag
def first_routine() -> Routine | None:
    """Return the routine for people who have not tested, or none if it is not published."""
    return Routine.objects.whole().with_exercises().filter(slug=FIRST_ROUTINE).first()
