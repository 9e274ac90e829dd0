"""A last look at the answers, and the results."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from assessment.models import Assessment
from assessment.presenters.answers import check_rows, left_out_rows
from assessment.presenters.body_map import present_body_map
from assessment.presenters.progress import since_before
from assessment.presenters.results import present_results
from assessment.services.answers import answered, answers_of
from assessment.services.drawn_paths import body_map
from assessment.services.journey import Page, journey_of, unanswered_page
from assessment.services.outcome import complete, edition
from assessment.services.progress import with_earlier
from assessment.views.access import owned_or_404, page_url, while_held
from assessment.views.handover import answers_here
from config.htmx import HtmxHttpRequest, redirect_page
from config.prepared.page import framed_page


@require_http_methods(["GET", "HEAD", "POST"])
@while_held
def check(request: HtmxHttpRequest, assessment: Assessment) -> HttpResponse:
    """Show every answer once more; on POST score them and freeze the result."""
    early = unanswered_page(assessment)
    if early is not None:
        return redirect(page_url(assessment, early))
    journey = journey_of(assessment, edition(assessment.edition))
    answers = answers_here(request, assessment)
    slugs = [movement.slug for movement in journey.movements]
    here = journey.first_open(answered(answers, among=slugs))
    if here.name != "check":
        return redirect(page_url(assessment, here))
    if request.method == "POST":
        complete(assessment, journey=journey, answers=answers)
        return redirect_page(request, "assessment:results", assessment.public_id)
    back = Page("movement", slugs[-1]) if slugs else Page("things")
    context: dict[str, object] = {
        "public_id": assessment.public_id,
        "rows": check_rows(journey, answers),
        "left_out": left_out_rows(journey),
        "back_url": page_url(assessment, back),
    }
    return framed_page(
        request, "assessment/_check.html", context, title=gettext("Check your answers")
    )


@require_safe
def results(request: HtmxHttpRequest, public_id: UUID) -> HttpResponse:
    """Show the frozen scores with everything that explains them."""
    assessment = owned_or_404(request, public_id)
    if not assessment.is_finished:
        return redirect("assessment:start")
    used = edition(assessment.edition)
    scores, before = with_earlier(assessment)
    page = present_results(
        scores,
        edition=used,
        journey=journey_of(assessment, used),
        answers=answers_of(assessment),
        limits=assessment.limits or [],
    )
    context: dict[str, object] = {
        "results": page,
        "since": since_before(scores, before=before, edition=used) if before else (),
        "body_map": present_body_map(scores, drawn=body_map()),
        "public_id": public_id,
        "finished_at": assessment.completed_at,
    }
    return framed_page(
        request, "assessment/_results.html", context, title=gettext("Your results"), htmx=False
    )
