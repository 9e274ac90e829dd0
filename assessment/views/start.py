"""The first page, and the safety check before anything is stored."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessment.faq_file import load_questions
from assessment.forms.safety import SafetyForm
from assessment.models import Assessment
from assessment.presenters.retest import present_retest
from assessment.presenters.structured_data import landing_data
from assessment.services.answers import answered, answers_of
from assessment.services.drawn_paths import core_idea
from assessment.services.identity import hash_token, new_token, owner_of, remember
from assessment.services.journey import Page, journey_of, unanswered_page
from assessment.services.outcome import edition
from assessment.services.taking import discard, start_new, start_or_resume
from assessment.views.access import page_url
from assessment.views.handover import hand_over
from config.htmx import HtmxHttpRequest, render_page
from config.limits.guard import refusal
from config.limits.rules import STARTS
from config.prepared.page import prepared_page


@require_safe
def landing(request: HtmxHttpRequest) -> HttpResponse:
    """Say what this is and offer the start, or the way back in."""
    owned = Assessment.objects.owned_by(owner_of(request))
    latest = owned.finished().first()
    return render_page(
        request,
        "pages/_landing.html",
        {
            "open_assessment": owned.open().first(),
            "latest": latest,
            "retest": present_retest(latest.completed_at if latest else None, now=timezone.now()),
            "questions": load_questions(),
            "core_idea": core_idea(),
            "structured_data": landing_data(address=request.build_absolute_uri("/")),
        },
        title=gettext("A mobility check for a stiff lower back"),
        htmx=False,
    )


@require_safe
def start(request: HtmxHttpRequest) -> HttpResponse:
    """Go to where this person is: the open test, or the safety check."""
    assessment = Assessment.objects.owned_by(owner_of(request)).open().first()
    if assessment is None:
        return redirect("assessment:safety")
    return redirect(page_url(assessment, current_page(assessment)))


@require_POST
def again(request: HtmxHttpRequest) -> HttpResponse:
    """Throw the open test away, with all its answers, and begin anew."""
    assessment = Assessment.objects.owned_by(owner_of(request)).open().first()
    if assessment is not None:
        discard(assessment)
    return redirect("assessment:safety")


def current_page(assessment: Assessment) -> Page:
    """Return the first page that still wants an answer."""
    early = unanswered_page(assessment)
    if early is not None:
        return early
    journey = journey_of(assessment, edition(assessment.edition))
    slugs = [movement.slug for movement in journey.movements]
    return journey.first_open(answered(answers_of(assessment), among=slugs))


@require_http_methods(["GET", "HEAD", "POST"])
def safety(request: HtmxHttpRequest) -> HttpResponse:
    """
    Ask the two stop lists; store nothing unless both are clear.

    A yes ends here, on the same URL, so that the answer stands neither in the
    database nor in an address.
    """
    content = edition().safety
    form = SafetyForm(content, request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        stop = form.stop()
        if stop is not None:
            return render_page(
                request, "assessment/_stop.html", {"stop": stop}, title=gettext("Before you test")
            )
        return _begin(request)
    return prepared_page(
        request,
        "assessment/_safety.html",
        lambda: {"form": form or SafetyForm(content), "disclaimer": content.disclaimer},
        title=gettext("Before you test"),
        like=edition().slug,
        blank=form is None,
        status=422 if form else 200,
    )


def _begin(request: HtmxHttpRequest) -> HttpResponse:
    if refused := refusal(request, limit=STARTS):
        return refused
    owner = owner_of(request)
    if owner:
        assessment = start_or_resume(owner=owner)
        return redirect(page_url(assessment, Page("limits")))
    token = new_token()
    assessment = start_new(owner=hash_token(token))
    hand_over(request, assessment)
    response = redirect(page_url(assessment, Page("limits")))
    remember(response, token)
    return response
