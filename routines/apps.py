"""App configuration."""

from django.apps import AppConfig
from django.core.checks import register

from routines.checks import CONTENT_TAG, check_content, check_figures


class RoutinesConfig(AppConfig):
    name = "routines"

    def ready(self) -> None:
        """Have the content checked with everything else that must be sound before the start."""
        register(check_content, CONTENT_TAG)
        register(check_figures, CONTENT_TAG)
