"""Make this copy ready to serve: database, content and static files."""

import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from config import static_stamp
from config.metrics.folder import make_empty
from config.one_at_a_time import one_at_a_time


class Command(BaseCommand):
    help = "Check the settings, migrate, load the content, draw figures, collect static files."

    def handle(self, *args: object, **options: object) -> None:
        """Run the steps in one process, one line each. Safe to repeat."""
        check_database_answers()
        with one_at_a_time():
            self._step("Database", lambda: call_command("migrate", interactive=False, verbosity=0))
            self._step("Content", lambda: call_command("load_content", verbosity=0))
        self._step("Figures", lambda: call_command("draw_figures", stdout=self.stdout))
        self._step("Static files", collect_static_files)
        if settings.METRICS_BIND:
            self._step("Metrics", lambda: make_empty(Path(settings.METRICS_ROOT)))

    def _step(self, title: str, work: Callable[[], object]) -> None:
        started = time.perf_counter()
        work()
        self.stdout.write(f"  {title:<14}{time.perf_counter() - started:5.1f} s")


def check_database_answers() -> None:
    """Say in a sentence what a migration would say in forty lines."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise CommandError(f"The database of DATABASE_URL does not answer: {error}") from error


def collect_static_files() -> None:
    """Collect, hash and compress, unless nothing has changed: that makes a restart quick."""
    if static_stamp.is_current():
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    static_stamp.remember()
