"""Follow the plan and log it, and get help with one exercise on the way."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from assessment.services.outcome import edition
from config.htmx import HtmxHttpRequest, render_page
from config.offline import keep_on_device
from routines.forms.help_now import AskedForm, HurtForm
from routines.forms.log import LogForm
from routines.models import Plan
from routines.presenters.help_now import OUT_OF_DATE, helps_of
from routines.presenters.plan import present_plan
from routines.presenters.player import present_player
from routines.presenters.practice import SHOW_SOMEONE, STOP_FOR_TODAY
from routines.services.helping import OutOfDate, ease, leave_out, tell_hurt, was_a_mistake
from routines.services.planning import NoSuchPosition
from routines.services.practice import record_practice
from routines.services.practice_notes import open_notes, ticket_for
from routines.services.tickets import signed
from routines.services.timelines import plan_timeline
from routines.views.owned import outcome_or_404, plan_of_today_or_404, plan_or_404


@require_safe
def follow(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Show everything needed to do the routine, ending in the log form."""
    found = plan_of_today_or_404(request, plan_id)
    if not found.steps.all():
        return redirect("routines:plan", plan_id)
    return keep_on_device(_show_follow(request, found))


@require_POST
def done(request: HtmxHttpRequest, plan_id: UUID) -> HttpResponse:
    """Log one practice, once however often the form is sent, and say thank you."""
    found = plan_or_404(request, plan_id)
    if not found.steps.all():
        return redirect("routines:plan", plan_id)
    form = LogForm(found, request.POST)
    if not form.is_valid() or form.read is None:
        return _show_follow(request, found, form=form, status=422)
    practice = record_practice(plan=found, ticket=form.read, log=form.log(), kept=form.kept())
    return redirect("routines:practice", practice.public_id)


@require_POST
def ease_step(request: HtmxHttpRequest, plan_id: UUID, position: int) -> HttpResponse:
    """Make one exercise easier for today, or leave it out."""
    found = plan_of_today_or_404(request, plan_id)
    owned = outcome_or_404(request, found.assessment.public_id)
    asked = AskedForm(found, position, request.POST).asked()
    try:
        if "leave_out" in request.POST:
            leave_out(found, asked=asked)
        else:
            ease(found, owned=owned, asked=asked)
    except NoSuchPosition as error:
        raise Http404(str(error)) from None
    except OutOfDate:
        return _show_follow(request, found, focus=position, out_of_date=True)
    return _show_again(request, plan_id, position=position)


@require_POST
def hurts(request: HtmxHttpRequest, plan_id: UUID, position: int) -> HttpResponse:
    """Take in how much one exercise hurts and do what the traffic light says."""
    found = plan_of_today_or_404(request, plan_id)
    owned = outcome_or_404(request, found.assessment.public_id)
    if "mistake" in request.POST:
        was_a_mistake(found)
        return _show_again(request, plan_id, position=position)
    form = HurtForm(position, request.POST)
    if not form.is_valid():
        if position not in (step.position for step in found.in_force()):
            raise Http404("no such step in this routine today")
        return _show_follow(request, found, told=form, focus=position, status=422)
    asked = AskedForm(found, position, request.POST).asked()
    try:
        tell_hurt(found, owned=owned, asked=asked, **form.cleaned_data)
    except NoSuchPosition as error:
        raise Http404(str(error)) from None
    return _show_again(request, plan_id, position=position)


def _show_again(request: HtmxHttpRequest, plan_id: UUID, *, position: int) -> HttpResponse:
    found = plan_or_404(request, plan_id)
    if request.htmx:
        return _show_follow(request, found, focus=position)
    here = _in_force_from(found, position)
    place = f"exercise-{here[0]}" if here else "log"
    return redirect(f"{reverse('routines:follow', args=[plan_id])}#{place}")


def _in_force_from(plan: Plan, position: int) -> list[int]:
    """Return the positions to go on with: from there, or from what follows what is left out."""
    return [step.position for step in plan.in_force() if step.position >= position]


def _show_follow(
    request: HtmxHttpRequest,
    plan: Plan,
    *,
    form: LogForm | None = None,
    told: HurtForm | None = None,
    focus: int | None = None,
    out_of_date: bool = False,
    status: int = 200,
) -> HttpResponse:
    notes = open_notes(plan)
    stopped = any(note.sharp for note in notes) or not plan.in_force()
    ticket = signed(ticket_for(plan, notes=notes), plan=plan)
    # A ticket that was not accepted is replaced; a good one must stay the same.
    if form is not None and form.read:
        ticket = form.data["ticket"]
    safety = edition().safety
    to_come = _in_force_from(plan, focus) if focus else []
    shown = present_plan(plan)
    context: dict[str, object] = {
        "plan": shown,
        "player": present_player(plan_timeline(plan), cards=shown.steps),
        "form": form or LogForm.begun(plan, data=request.POST, notes=notes),
        "ticket": ticket,
        "told": told,
        "helps": helps_of(
            notes, note={focus: gettext(OUT_OF_DATE)} if focus and out_of_date else {}
        ),
        "focus": to_come[0] if to_come else None,
        # The place in the list, counted from 1; the log is the one after the last exercise.
        "from_place": len(plan.in_force()) - len(to_come) + 1 if focus else None,
        "stop_rules": safety.stop_rules,
        "care": (gettext(STOP_FOR_TODAY), gettext(SHOW_SOMEONE))
        if any(note.sharp for note in notes)
        else (),
        "signs": safety.stop_lists[0].signs,
        "stopped_at": notes[-1].position if notes else 1,
    }
    return render_page(
        request,
        "routines/_stopped.html" if stopped else "routines/_follow.html",
        context,
        title=gettext("Follow your routine"),
        status=status,
    )
