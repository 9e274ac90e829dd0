"""Bringing a downloaded file back into a browser that has no answers of its own."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from assessment.services.carrying import person_of
from assessment.services.identity import owner_of, remember
from config.htmx import HtmxHttpRequest, render_page
from config.limits.guard import refusal
from config.limits.rules import STARTS
from config.records.parsing import RecordError
from routines.bringing import BringForm
from routines.services.takeout.new_ids import with_new_ids
from routines.services.takeout.restore import restore


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HtmxHttpRequest) -> HttpResponse:
    """Ask for the file; on POST store all of it, or nothing and say why."""
    has_answers = person_of(owner_of(request)) is not None
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    if not has_answers and form.is_valid():
        if refused := refusal(request, limit=STARTS):
            return refused
        try:
            restored = restore(with_new_ids(form.cleaned_data["file"]), now=timezone.now())
        except RecordError as error:
            form.add_error("file", gettext("Nothing was brought back. {error}").format(error=error))
        else:
            response = redirect("assessment:mine")
            remember(response, restored.token)
            return response
    return render_page(
        request,
        "routines/_bring.html",
        {"form": form, "has_answers": has_answers},
        title=gettext("Bring your data back"),
        htmx=False,
        status=422 if form.is_bound else 200,
    )
