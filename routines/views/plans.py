"""A person's routine: choose the minutes, look, swap, and see what was logged."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_POST, require_safe

from assessment.services.identity import owner_of
from assessment.services.outcome import edition
from config.htmx import REFUSED, HtmxHttpRequest, render_page
from config.offline import keep_on_device
from config.prepared.page import framed_page
from routines.forms.plan import MinutesForm, SinceForm
from routines.models import Plan, Practice
from routines.presenters.plan import present_plan
from routines.presenters.practice import present_practice
from routines.services.planning import (
    NoAlternative,
    NoSuchPosition,
    make_plan,
    swap_step,
)
from routines.services.practice import record_aftermath
from routines.views.owned import outcome_or_404, plan_of_today_or_404, plan_or_404

NOTHING_ELSE = gettext_noop(
    "There is no other exercise for this step that suits what you told us, so it stays as it is."
)


@require_POST
def choose(request: HtmxHttpRequest, assessment_id: UUID) -> HttpResponse:
    """Make the routine for these minutes, or find the one made before, and show it."""
    owned = outcome_or_404(request, assessment_id)
    form = MinutesForm(request.POST)
    if not form.is_valid():
        return render_page(
            request,
            "routines/_choose.html",
            {"form": form, "assessment_id": assessment_id},
            title=gettext("Choose your minutes"),
            status=422,
        )
    plan = make_plan(owned, minutes=form.cleaned_data["minutes"])
    return redirect("routines:plan", plan.public_id)


@require_safe
def plan(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Show the five exercises with their doses and reasons, or why there are none."""
    page = _show_plan(request, plan_of_today_or_404(request, plan_id))
    return keep_on_device(page, also=reverse("routines:follow", args=[plan_id]))


@require_POST
def swap(request: HtmxHttpRequest, plan_id: UUID, position: int) -> HttpResponse:
    """Put the next exercise of the same kind in one position and fit the doses again."""
    found = plan_or_404(request, plan_id)
    owned = outcome_or_404(request, found.assessment.public_id)
    try:
        if not _is_swapped(found, position=position, instead_of=request.POST.get("instead_of")):
            swap_step(found, owned=owned, position=position)
    except NoSuchPosition as error:
        raise Http404(str(error)) from None
    except NoAlternative:
        return _show_nothing_else(request, found, position=position)
    if request.htmx:
        return _show_plan(request, plan_or_404(request, plan_id), focus=position)
    return redirect(f"{reverse('routines:plan', args=[plan_id])}#exercise-{position}")


def _is_swapped(plan: Plan, *, position: int, instead_of: str | None) -> bool:
    """Whether the exercise that the form wants replaced has gone: the form came a second time."""
    here = [step.exercise.slug for step in plan.steps.all()][position - 1 : position]
    return bool(instead_of) and here not in ([], [instead_of])


@require_POST
def since(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Store how the back was since the last practice; the doses of today follow it."""
    found = plan_or_404(request, plan_id)
    if found.asks_about is None:
        return redirect("routines:plan", plan_id)
    form = SinceForm(request.POST)
    if not form.is_valid():
        return _show_plan(request, found, since=form)
    record_aftermath(found.asks_about, aftermath=form.cleaned_data["aftermath"])
    return redirect("routines:plan", plan_id)


@require_safe
def practice(request: HtmxHttpRequest, practice_id: UUID) -> HttpResponse:
    """Say thank you, what was logged, and what it means for the next time."""
    owned = Practice.objects.owned_by(owner_of(request)).with_plan()
    found = owned.filter(public_id=practice_id).first()
    if found is None:
        raise Http404("no such practice for this browser")
    context: dict[str, object] = {
        "practice": present_practice(found, safety=edition().safety),
        "plan_id": found.plan.public_id,
        "assessment_id": found.plan.assessment.public_id,
    }
    return render_page(request, "routines/_practice.html", context, title=gettext("Thank you"))


def _show_plan(
    request: HtmxHttpRequest,
    plan: Plan,
    *,
    focus: int | None = None,
    nothing_else: str = "",
    since: SinceForm | None = None,
) -> HttpResponse:
    context: dict[str, object] = {
        "plan": present_plan(plan),
        "focus": focus,
        "nothing_else": nothing_else,
        "since": since or SinceForm(),
    }
    title = gettext("Your routine")
    if since:
        return render_page(request, "routines/_plan.html", context, title=title, status=REFUSED)
    return framed_page(request, "routines/_plan.html", context, title=title)


def _show_nothing_else(request: HtmxHttpRequest, plan: Plan, *, position: int) -> HttpResponse:
    if request.htmx:
        return _show_plan(request, plan, focus=position, nothing_else=gettext(NOTHING_ELSE))
    # Without a place in the address: the sentence stands at the top of the page.
    messages.info(request, gettext(NOTHING_ELSE))
    return redirect("routines:plan", plan.public_id)
