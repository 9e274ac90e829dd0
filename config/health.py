"""Two probes: is the process alive, and can it serve people."""

from functools import cache

from django.apps import apps
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# Without one of each, a person would finish the test and get no routine.
NEEDED_CONTENT = (("routines", "Exercise"), ("routines", "Routine"))


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing else, so that a lost database restarts nobody."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers, has every migration, and holds the content. Two to four queries."""
    missing = _first_missing()
    if missing:
        return JsonResponse({"ready": False, "missing": missing}, status=503)
    return JsonResponse({"ready": True})


def _first_missing() -> str | None:
    try:
        applied = MigrationRecorder(connection).applied_migrations().keys()
        if _migrations_on_disk() - applied:
            return "migrations"
        for app_label, model_name in NEEDED_CONTENT:
            if not apps.get_model(app_label, model_name).objects.exists():
                return "content"
    except Error:
        return "database"
    return None


@cache
def _migrations_on_disk() -> frozenset[tuple[str, str]]:
    # Reading them takes longer than everything else here, and they change only with the code.
    return frozenset(MigrationLoader(None).disk_migrations)
