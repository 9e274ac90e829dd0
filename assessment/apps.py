"""App configuration."""

from django.apps import AppConfig
from django.core.checks import register

from assessment.checks import CONTENT_TAG, check_figures, check_reading_sources, check_texts


class AssessmentConfig(AppConfig):
    name = "assessment"

    def ready(self) -> None:
        """Have the content checked with everything else that must be sound before the start."""
        register(check_texts, CONTENT_TAG)
        register(check_figures, CONTENT_TAG)
        register(check_reading_sources, CONTENT_TAG)
