"""What has changed from test to test, and when to measure again."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from assessment.presenters.progress import present_progress
from assessment.presenters.retest import present_retest
from assessment.services.identity import owner_of
from assessment.services.outcome import edition
from assessment.services.progress import finished_tests
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
        "retest": present_retest(last.finished_at, now=timezone.now()) if last else None,
    }
    return render_page(
        request, "assessment/_progress.html", context, title="Your progress", htmx=False
    )
