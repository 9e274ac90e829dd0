"""Copies of everything that is held about this browser's person, as files."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from assessment.services.identity import owner_of
from config.htmx import HtmxHttpRequest
from config.records.writing import json_text
from routines.presenters.takeout.csv_files import zip_of
from routines.presenters.takeout.fhir import bundle_of
from routines.presenters.takeout.tables import tables_of
from routines.services.takeout.gather import document_of
from routines.services.takeout.records import PersonDocument


@require_safe
def as_json_file(request: HtmxHttpRequest) -> HttpResponse:
    """Answer with everything, in the form that can be brought back."""
    return _download(json_text(_document_or_404(request)), kind="application/json", ending="json")


@require_safe
def as_csv_files(request: HtmxHttpRequest) -> HttpResponse:
    """Answer with everything as tables for a spreadsheet."""
    tables = tables_of(_document_or_404(request))
    return _download(zip_of(tables), kind="application/zip", ending="zip")


@require_safe
def as_fhir_file(request: HtmxHttpRequest) -> HttpResponse:
    """Answer with what a clinic's programs can read: a FHIR R4 Bundle."""
    bundle = bundle_of(_document_or_404(request), address=request.build_absolute_uri("/"))
    return _download(json_text(bundle), kind="application/fhir+json", ending="fhir.json")


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
