"""Sharing results by a link: the owner's page to make and stop it, and what others see."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessment.forms.share import ShareForm
from assessment.models import Assessment
from assessment.presenters.body_map import present_body_map
from assessment.presenters.results import present_shared
from assessment.services.answers import answers_of
from assessment.services.drawn_paths import body_map
from assessment.services.outcome import edition
from assessment.services.share_links import share as make_link
from assessment.services.share_links import shared_link, stop_sharing, working_link
from assessment.services.stored_scores import read_scores
from assessment.views.access import owned_or_404
from config.htmx import HtmxHttpRequest, render_page
from config.limits.guard import refusal, without_guessing
from config.limits.rules import LINKS
from config.prepared.page import framed_page


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HtmxHttpRequest, public_id: UUID) -> HttpResponse:
    """Offer a link to one's results; on POST make it and show it, this once."""
    assessment = _finished_or_404(request, public_id)
    form = ShareForm(request.POST if request.method == "POST" else None)
    now = timezone.now()
    address = ""
    if form.is_valid():
        if refused := refusal(request, limit=LINKS):
            return refused
        token = make_link(assessment, days=form.cleaned_data["days"], now=now)
        address = request.build_absolute_uri(reverse("assessment:shared", args=[token]))
    context: dict[str, object] = {
        "public_id": public_id,
        "form": form,
        "address": address,
        "link": working_link(assessment, now=now),
        "back_url": reverse("assessment:results", args=[public_id]),
    }
    return render_page(
        request,
        "assessment/_share.html",
        context,
        title=gettext("Share your results"),
        htmx=False,
        status=422 if form.is_bound and not address else 200,
    )


@require_POST
def stop(request: HtmxHttpRequest, public_id: UUID) -> HttpResponse:
    """Make the link stop at once."""
    stop_sharing(_finished_or_404(request, public_id), now=timezone.now())
    return redirect("assessment:share", public_id)


@require_safe
@without_guessing
def shared(request: HtmxHttpRequest, token: str) -> HttpResponse:
    """Show somebody's results to whoever holds the link: to read only, and to no search engine."""
    link = shared_link(token, now=timezone.now())
    if link is None:
        response = render_page(
            request,
            "assessment/_shared_over.html",
            {},
            title=gettext("This link does not work"),
            htmx=False,
            status=404,
        )
    else:
        response = framed_page(
            request,
            "assessment/_shared.html",
            _shared_context(link.assessment),
            title=gettext("Shared results"),
            htmx=False,
        )
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    # Links on the page must not carry the secret in its address to anywhere.
    response["Referrer-Policy"] = "no-referrer"
    return response


def _shared_context(assessment: Assessment) -> dict[str, object]:
    scores = read_scores(assessment)
    return {
        "results": present_shared(
            scores, edition=edition(assessment.edition), answers=answers_of(assessment)
        ),
        "body_map": present_body_map(scores, drawn=body_map()),
        "finished_at": assessment.completed_at,
    }


def _finished_or_404(request: HtmxHttpRequest, public_id: UUID) -> Assessment:
    assessment = owned_or_404(request, public_id)
    if not assessment.is_finished:
        raise Http404("nothing to share before the end")
    return assessment
