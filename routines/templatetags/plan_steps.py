"""Places one exercise of a person's plan: ``{% plan_step step picture %}``."""

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.safestring import SafeString

from config.prepared.filled import filled_part
from routines.presenters.plan import PlanPage, StepCard, without_doses

register = template.Library()


@register.simple_tag(takes_context=True)
def plan_step(context: RequestContext, step: StepCard, picture: str) -> SafeString:
    """Show an exercise with its dose and reason; the focus is on it where it was just swapped."""
    plan: PlanPage = context["plan"]
    is_swapped = context["focus"] == step.number
    texts = {
        "number": str(step.number),
        "nothing_else": context["nothing_else"] if is_swapped else "",
        "picture": picture,
        "dose": step.dose,
        "time": step.time,
        "first_side": step.first_side,
        "reason": step.reason,
        "change": step.change,
        "swap_url": reverse("routines:swap", args=[plan.public_id, step.number]),
        "csrf_token": str(context["csrf_token"]),
    }
    return filled_part(
        "routines/_plan_step.html",
        texts=texts,
        like={"step": without_doses(step), "is_swapped": is_swapped},
    )
