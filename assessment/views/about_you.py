"""The pages about the person: limits, about you, today, your things."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from assessment.domain.age import UNDER_18
from assessment.forms.about_you import ASKED_ELSEWHERE, AboutForm, LimitsForm
from assessment.forms.things import ThingsForm
from assessment.models import Assessment
from assessment.presenters.about_you import about_initial, adults_only, things_initial
from assessment.services.journey import Page
from assessment.services.outcome import edition, rests_today
from assessment.services.taking import discard, save_about, save_limits, save_things
from assessment.views.access import page_url, takes_answers
from assessment.views.handover import hand_over
from assessment.views.start import current_page
from config.htmx import HtmxHttpRequest, render_page
from config.prepared.page import prepared_page


@require_http_methods(["GET", "HEAD", "POST"])
@takes_answers
def limits(request: HtmxHttpRequest, assessment: Assessment) -> HttpResponse:
    """Ask what to adapt to: single movements are left out, others go on."""
    initial = {"limits": [s for s in assessment.limits or [] if s not in ASKED_ELSEWHERE]}
    ask = partial(LimitsForm, edition(assessment.edition).safety, initial=initial)
    form = ask(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        save_limits(assessment, limits=form.cleaned_data["limits"])
        hand_over(request, assessment)
        return redirect(page_url(assessment, Page("about")))
    return prepared_page(
        request,
        "assessment/_limits.html",
        lambda: {"form": form or ask()},
        title=gettext("Anything to adapt to?"),
        like=assessment.edition,
        own=(str(assessment.public_id),),
        blank=form is None and assessment.limits is None,
        status=422 if form else 200,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@takes_answers
def about(request: HtmxHttpRequest, assessment: Assessment) -> HttpResponse:
    """Ask for the comparison group and for today; only the age group is needed."""
    initial = about_initial(assessment)
    ask = partial(AboutForm, initial=initial)
    form = ask(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        if form.cleaned_data["age_band"] == UNDER_18.slug:
            discard(assessment)
            return render_page(
                request,
                "assessment/_stop.html",
                {"stop": adults_only()},
                title=gettext("About you"),
            )
        save_about(assessment, **form.cleaned_data)
        hand_over(request, assessment)
        return redirect(
            page_url(assessment, Page("today" if rests_today(assessment) else "things"))
        )
    return prepared_page(
        request,
        "assessment/_about.html",
        lambda: {"form": form or ask(), "back_url": page_url(assessment, Page("limits"))},
        title=gettext("About you"),
        like=assessment.edition,
        own=(str(assessment.public_id),),
        blank=form is None and not initial,
        status=422 if form else 200,
    )


@require_safe
@takes_answers
def today(request: HtmxHttpRequest, assessment: Assessment) -> HttpResponse:
    """Not a day for testing: say so kindly and offer the gentle routine."""
    if not rests_today(assessment):
        return redirect(page_url(assessment, current_page(assessment)))
    return render_page(
        request,
        "assessment/_today.html",
        {"assessment": assessment, "back_url": page_url(assessment, Page("about"))},
        title=gettext("Today"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@takes_answers
def things(request: HtmxHttpRequest, assessment: Assessment) -> HttpResponse:
    """Ask where and with what the person tests."""
    initial = things_initial(assessment)
    ask = partial(ThingsForm, initial=initial)
    form = ask(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        save_things(assessment, **form.cleaned_data)
        hand_over(request, assessment)
        return redirect(page_url(assessment, current_page(assessment)))
    return prepared_page(
        request,
        "assessment/_things.html",
        lambda: {"form": form or ask(), "back_url": page_url(assessment, Page("about"))},
        title=gettext("Your things"),
        like=assessment.edition,
        own=(str(assessment.public_id),),
        blank=form is None and not initial,
        status=422 if form else 200,
    )
