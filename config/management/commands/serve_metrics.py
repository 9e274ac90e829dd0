"""Serve what the site's processes count, for Prometheus to fetch."""

import os
import time
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

CHECK_SECONDS = 1


class Command(BaseCommand):
    help = "Serve the counts of all processes on METRICS_BIND, in a process of its own."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--until-parent-ends", action="store_true", help="end with the process that started it"
        )

    def handle(self, *args: object, until_parent_ends: bool, **options: object) -> None:
        """Serve until stopped, or until the site is."""
        if not settings.METRICS_BIND:
            raise CommandError("Set METRICS_BIND, for example 127.0.0.1:9100.")
        from config.metrics import serving  # noqa: PLC0415 - a site without needs no library

        host, port = settings.METRICS_BIND
        folder = Path(settings.METRICS_ROOT)
        folder.mkdir(parents=True, exist_ok=True)
        parent = os.getppid()
        try:
            server, _thread = serving.start(host=host, port=port, folder=folder)
        except OSError as error:
            raise CommandError(f"Cannot serve metrics on {host}:{port}: {error}") from error
        try:
            while not until_parent_ends or os.getppid() == parent:
                time.sleep(CHECK_SECONDS)
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            server.server_close()
