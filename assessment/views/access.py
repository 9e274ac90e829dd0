"""Whose assessment is it, and does it still take answers? Asked once, here."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from assessment.models import Assessment
from assessment.services.identity import owner_of
from assessment.services.journey import Page
from assessment.services.owned import owned_assessment
from assessment.services.taking import Overtaken
from assessment.views.handover import handed_over
from config.htmx import HtmxHttpRequest, redirect_page

P = ParamSpec("P")
AssessmentView = Callable[Concatenate[HtmxHttpRequest, Assessment, P], HttpResponse]
RoutedView = Callable[Concatenate[HtmxHttpRequest, UUID, P], HttpResponse]


def owned_or_404(request: HtmxHttpRequest, public_id: UUID, *, locked: bool = False) -> Assessment:
    """Return this browser's assessment; anybody else's does not exist."""
    assessment = handed_over(request, public_id) or owned_assessment(
        public_id, owner=owner_of(request), locked=locked
    )
    if assessment is None:
        raise Http404("no such assessment for this browser")
    return assessment


def takes_answers(view: AssessmentView[P]) -> RoutedView[P]:
    """
    Give the view its open assessment; send the person of a finished one to the results.

    Whatever the view stores, it stores only if no other window was faster. If one was, the view
    starts again and holds the assessment meanwhile.
    """
    held = while_held(view)

    @wraps(view)
    def wrapper(
        request: HtmxHttpRequest, public_id: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        try:
            return _if_open(view, request, owned_or_404(request, public_id), *args, **kwargs)
        except Overtaken:
            return held(request, public_id, *args, **kwargs)

    return cast("RoutedView[P]", wrapper)


def while_held(view: AssessmentView[P]) -> RoutedView[P]:
    """
    Like ``takes_answers``; a POST runs in one transaction that holds the assessment.

    Nobody can slip in an answer while the test is being finished.
    """

    @wraps(view)
    def wrapper(
        request: HtmxHttpRequest, public_id: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        # Only a POST: on SQLite a transaction takes the write lock, which reading must not need.
        if request.method != "POST":
            return _if_open(view, request, owned_or_404(request, public_id), *args, **kwargs)
        with transaction.atomic():
            assessment = owned_or_404(request, public_id, locked=True)
            return _if_open(view, request, assessment, *args, **kwargs)

    # Django passes what the address names by keyword, which the checker cannot know.
    return cast("RoutedView[P]", wrapper)


def _if_open(
    view: AssessmentView[P],
    request: HtmxHttpRequest,
    assessment: Assessment,
    *args: P.args,
    **kwargs: P.kwargs,
) -> HttpResponse:
    if not assessment.is_finished:
        return view(request, assessment, *args, **kwargs)
    if not _asks_to_finish(request):
        messages.info(
            request,
            gettext(
                "This test is finished, so its answers stay as they are. "
                "You can start a new test at any time."
            ),
        )
    return redirect_page(request, "assessment:results", assessment.public_id)


def _asks_to_finish(request: HtmxHttpRequest) -> bool:
    """Whether this is the last step of a test, sent once more because its answer was lost."""
    where = request.resolver_match
    return request.method == "POST" and where is not None and where.url_name == "check"


def page_url(assessment: Assessment, page: Page) -> str:
    """Return the URL of one page of this assessment."""
    args = [assessment.public_id, *([page.movement] if page.movement else [])]
    return reverse(f"assessment:{page.name}", args=args)
