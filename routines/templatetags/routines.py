"""What pages of another app show of routines: ``{% first_routine as routine %}`` and so on."""

from datetime import timedelta
from uuid import UUID

from django import template
from django.template.context import RequestContext
from django.utils import timezone

from assessment.services.identity import owner_of
from routines.forms.help_now import HurtForm
from routines.models import Plan, Practice, Routine
from routines.presenters.held import HeldRoutines, present_held
from routines.presenters.help_now import HelpNow
from routines.presenters.practice_months import PracticeMonth, practice_months

# Fits most people: every zone, no equipment but a chair.
FIRST_ROUTINE = "balanced-lower-back-five"

# Longer ago it is no help for the next test.
SHOWN = timedelta(days=183)

register = template.Library()


@register.simple_tag
def first_routine() -> Routine | None:
    """Return the routine for people who have not tested, or none if it is not published."""
    return Routine.objects.whole().with_exercises().filter(slug=FIRST_ROUTINE).first()


@register.simple_tag
def newest_plan(assessment_id: UUID) -> Plan | None:
    """Return the routine that was last made for one assessment, or none."""
    return Plan.objects.filter(assessment__public_id=assessment_id).order_by("-created_at").first()


@register.simple_tag(takes_context=True)
def months_of_practice(context: RequestContext) -> tuple[PracticeMonth, ...]:
    """Return the days on which this browser's person practised, by month. One query."""
    owned = Practice.objects.owned_by(owner_of(context["request"]))
    return practice_months(owned.since(timezone.now() - SHOWN).days())


@register.simple_tag(takes_context=True)
def routines_held(context: RequestContext) -> HeldRoutines:
    """Return the plans and practices that are held about this browser's person. Five queries."""
    owner = owner_of(context["request"])
    return present_held(
        Plan.objects.owned_by(owner)
        .with_steps()
        .prefetch_related("practice_notes")
        .order_by("-created_at", "-pk"),
        Practice.objects.owned_by(owner).in_order().reverse(),
    )


@register.simple_tag(takes_context=True)
def hurt_form(context: RequestContext, position: int) -> HurtForm:
    """Return the form for how much one exercise hurts: as it was sent, or empty."""
    told: HurtForm | None = context["told"]
    return told if told is not None and told.position == position else HurtForm(position)


@register.simple_tag(takes_context=True)
def help_now(context: RequestContext, position: int) -> HelpNow:
    """Return what to say at one exercise after help was asked for."""
    helps: dict[int, HelpNow] = context["helps"]
    return helps.get(position, HelpNow())
