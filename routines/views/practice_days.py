"""Practice days for a person's own calendar."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from assessment.services.identity import owner_of
from config.calendar_file import calendar_download
from config.htmx import HtmxHttpRequest, render_page
from routines.practice_days import PracticeDaysForm


@require_safe
def practice_days(request: HtmxHttpRequest) -> HttpResponse:
    """Ask for days and a time, and answer with a calendar file. Nothing is stored."""
    form = PracticeDaysForm(request.GET or None)
    if form.is_valid():
        event = form.event(
            today=timezone.localdate(),
            owner=owner_of(request),
            address=request.build_absolute_uri(reverse("assessment:landing")),
        )
        return calendar_download(event, written_at=timezone.now())
    return render_page(
        request,
        "routines/_practice_days.html",
        {"form": form, "back_url": reverse("assessment:progress")},
        title=gettext("Practice days in your calendar"),
        htmx=False,
        status=422 if form.is_bound else 200,
    )
