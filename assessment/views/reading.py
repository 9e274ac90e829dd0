"""The pages to read. They hold nothing of anybody and ask the database nothing."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from assessment.presenters.get_help import LATER_PARTS, NEXT_STEP, stop_list_parts
from assessment.services.outcome import edition
from config.htmx import HtmxHttpRequest, render_page


@require_safe
def get_help(request: HtmxHttpRequest) -> HttpResponse:
    """Say which signs need a person, and how soon."""
    safety = edition().safety
    context: dict[str, object] = {
        "safety": safety,
        "parts": (*stop_list_parts(safety), *LATER_PARTS),
        "later_parts": LATER_PARTS,
        "next_step": NEXT_STEP,
    }
    return render_page(
        request,
        "pages/_get_help.html",
        context,
        title="When to get help",
        description="Back trouble: the signs that need help now, and those to show to someone.",
    )
