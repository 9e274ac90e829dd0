"""What has changed from test to test, and when to measure again."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from assessment.presenters.progress import present_progress
from assessment.presenters.retest import present_retest, retest_event
from assessment.services.identity import owner_of
from assessment.services.outcome import edition
from assessment.services.progress import finished_tests
from config.calendar_file import calendar_download
from config.htmx import HtmxHttpRequest, render_page


@require_safe
def progress(request: HtmxHttpRequest) -> HttpResponse:
    """Show this browser's last tests beside one another, or what is missing for that."""
    tests = finished_tests(owner_of(request))
    last = tests[-1] if tests else None
    context: dict[str, object] = {
        "progress_page": present_progress(
            tests, edition=edition(last.scores.edition if last else None)
        ),
        "retest": present_retest(last.finished_at if last else None, now=timezone.now()),
    }
    return render_page(
        request, "assessment/_progress.html", context, title=gettext("Your progress"), htmx=False
    )


@require_safe
def retest(request: HtmxHttpRequest) -> HttpResponse:
    """Answer with a calendar file for the day of the next test."""
    tests = finished_tests(owner_of(request))
    if not tests:
        raise Http404("no finished test for this browser")
    event = retest_event(
        tests[-1],
        today=timezone.localdate(),
        address=request.build_absolute_uri(reverse("assessment:landing")),
    )
    return calendar_download(event, written_at=timezone.now())
