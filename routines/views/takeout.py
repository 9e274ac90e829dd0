"""Copies of everything that is held about this browser's person, as files."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from assessment.services.identity import owner_of
from config.htmx import HtmxHttpRequest
from config.records.writing import json_text
from routines.services.takeout.gather import document_of
from routines.services.takeout.records import PersonDocument


@require_safe
def as_json_file(request: HtmxHttpRequest) -> HttpResponse:
    """Answer with everything, in the form that can be brought back."""
    return _download(json_text(_document_or_404(request)), kind="application/json", ending="json")


def _document_or_404(request: HtmxHttpRequest) -> PersonDocument:
    document = document_of(owner_of(request))
    if document is None:
        raise Http404("nothing is held for this browser")
    return document


def _download(content: str | bytes, *, kind: str, ending: str) -> HttpResponse:
    # A name that says nothing about health: files are seen by others, in lists and backups.
    name = f"unwind-{timezone.localdate():%Y-%m-%d}.{ending}"
    return HttpResponse(
        content,
        content_type=kind,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )
