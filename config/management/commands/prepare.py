"""Make this copy ready to serve: database, content and static files."""

import time

from django.core.management import call_command
from django.core.management.base import BaseCommand

STEPS: tuple[tuple[str, str, dict[str, bool]], ...] = (
    ("Settings", "check", {}),
    ("Database", "migrate", {"interactive": False}),
    ("Content", "load_content", {}),
    ("Static files", "collectstatic", {"interactive": False}),
)


class Command(BaseCommand):
    help = "Check the settings, migrate, load the content and collect the static files."
    # The first step is that check; running it twice would only cost time.
    requires_system_checks = ()

    def handle(self, *args: object, **options: object) -> None:
        """Run the steps in one process, one line each. Safe to repeat."""
        for title, command, arguments in STEPS:
            started = time.perf_counter()
            call_command(command, verbosity=0, **arguments)
            self.stdout.write(f"  {title:<14}{time.perf_counter() - started:5.1f} s")
