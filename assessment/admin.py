"""
Assessments in the admin: to see that the service works, not to read people's answers.

Everything is read-only, and the lists show no answer and no score.
"""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.http import HttpRequest

from assessment.models import Assessment, Person


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Nobody adds or changes another person's answers; erasing them is allowed."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def log_deletions(self, request: HttpRequest, queryset: Any) -> list[LogEntry]:
        """Note nothing: an entry would keep the id of somebody who was erased."""
        return []


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "created_at", "last_seen_at")
    fields = ("public_id", "created_at", "last_seen_at")


@admin.register(Assessment)
class AssessmentAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "edition", "started_at", "completed_at")
    fields = ("public_id", "person", "edition", "scoring_version", "started_at", "completed_at")
