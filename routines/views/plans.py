"""A person's routine: choose the minutes, look, swap, follow, log."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from assessment.services.identity import owner_of
from assessment.services.outcome import NoSuchAssessment, OwnedOutcome, edition, owned_outcome
from config.htmx import HtmxHttpRequest, render_page
from config.offline import keep_on_device
from routines.forms import LogForm, MinutesForm, SinceForm
from routines.models import Plan, Practice
from routines.presenters.plan import present_plan
from routines.presenters.player import present_player
from routines.presenters.practice import present_practice
from routines.services.planning import (
    NoAlternative,
    NoSuchPosition,
    make_plan,
    swap_step,
    up_to_date,
)
from routines.services.practice import new_ticket, record_aftermath, record_practice
from routines.services.timelines import plan_timeline

NOTHING_ELSE = (
    "There is no other exercise for this step that suits what you told us, so it stays as it is."
)


@require_POST
def choose(request: HtmxHttpRequest, assessment_id: UUID) -> HttpResponse:
    """Make the routine for these minutes, or find the one made before, and show it."""
    owned = _outcome_or_404(request, assessment_id)
    form = MinutesForm(request.POST)
    if not form.is_valid():
        return render_page(
            request,
            "routines/_choose.html",
            {"form": form, "assessment_id": assessment_id},
            title="Choose your minutes",
            status=422,
        )
    plan = make_plan(owned, minutes=form.cleaned_data["minutes"])
    return redirect("routines:plan", plan.public_id)


@require_safe
def plan(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Show the five exercises with their doses and reasons, or why there are none."""
    page = _show_plan(request, _plan_of_today_or_404(request, plan_id))
    return keep_on_device(page, also=reverse("routines:follow", args=[plan_id]))


@require_POST
def swap(request: HtmxHttpRequest, plan_id: UUID, position: int) -> HttpResponse:
    """Put the next exercise of the same kind in one position and fit the doses again."""
    found = _plan_or_404(request, plan_id)
    owned = _outcome_or_404(request, found.assessment.public_id)
    try:
        swap_step(found, owned=owned, position=position)
    except NoSuchPosition as error:
        raise Http404(str(error)) from None
    except NoAlternative:
        return _show_nothing_else(request, found, position=position)
    if request.htmx:
        return _show_plan(request, _plan_or_404(request, plan_id), focus=position)
    return redirect(f"{reverse('routines:plan', args=[plan_id])}#exercise-{position}")


@require_POST
def since(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Store how the back was since the last practice; the doses of today follow it."""
    found = _plan_or_404(request, plan_id)
    if found.asks_about is None:
        return redirect("routines:plan", plan_id)
    form = SinceForm(request.POST)
    if not form.is_valid():
        return _show_plan(request, found, since=form)
    record_aftermath(found.asks_about, aftermath=form.cleaned_data["aftermath"])
    return redirect("routines:plan", plan_id)


@require_safe
def follow(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Show everything needed to do the routine, ending in the log form."""
    found = _plan_of_today_or_404(request, plan_id)
    if not found.steps.all():
        return redirect("routines:plan", plan_id)
    return keep_on_device(_show_follow(request, found, LogForm(found)))


@require_POST
def done(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Log one practice, once however often the form is sent, and say thank you."""
    found = _plan_or_404(request, plan_id)
    if not found.steps.all():
        return redirect("routines:plan", plan_id)
    form = LogForm(found, request.POST)
    if not form.is_valid() or form.read is None:
        return _show_follow(request, found, form, status=422)
    practice = record_practice(plan=found, ticket=form.read, log=form.log(), kept=form.kept())
    return redirect("routines:practice", practice.public_id)


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
    return render_page(request, "routines/_practice.html", context, title="Thank you")


def _outcome_or_404(request: HtmxHttpRequest, assessment_id: UUID) -> OwnedOutcome:
    try:
        return owned_outcome(assessment_id, owner=owner_of(request))
    except NoSuchAssessment:
        raise Http404("no such assessment for this browser") from None


def _plan_or_404(request: HtmxHttpRequest, plan_id: UUID) -> Plan:
    owned = Plan.objects.owned_by(owner_of(request)).with_steps()
    found = owned.filter(public_id=plan_id).first()
    if found is None:
        raise Http404("no such plan for this browser")
    return found


def _plan_of_today_or_404(request: HtmxHttpRequest, plan_id: UUID) -> Plan:
    """Return the plan, on the first look of a day fitted anew. Then it takes more queries."""
    found = _plan_or_404(request, plan_id)
    if found.fitted_on == timezone.localdate():
        return found
    up_to_date(found, owned=_outcome_or_404(request, found.assessment.public_id))
    return _plan_or_404(request, plan_id)


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
    return render_page(
        request,
        "routines/_plan.html",
        context,
        title="Your routine",
        status=422 if since else 200,
    )


def _show_nothing_else(request: HtmxHttpRequest, plan: Plan, *, position: int) -> HttpResponse:
    if request.htmx:
        return _show_plan(request, plan, focus=position, nothing_else=NOTHING_ELSE)
    # Without a place in the address: the sentence stands at the top of the page.
    messages.info(request, NOTHING_ELSE)
    return redirect("routines:plan", plan.public_id)


def _show_follow(
    request: HtmxHttpRequest, plan: Plan, form: LogForm, *, status: int = 200
) -> HttpResponse:
    # A ticket that was not accepted is replaced; a good one must stay the same.
    ticket = form.data["ticket"] if form.read else new_ticket(plan)
    shown = present_plan(plan)
    context: dict[str, object] = {
        "plan": shown,
        "player": present_player(plan_timeline(plan), cards=shown.steps),
        "form": form,
        "ticket": ticket,
        "stop_rules": edition().safety.stop_rules,
    }
    return render_page(
        request,
        "routines/_follow.html",
        context,
        title="Follow your routine",
        htmx=False,
        status=status,
    )
