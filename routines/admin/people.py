"""Plans and practice in the admin: to see that they are made, not to read about people."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.http import HttpRequest

from routines.models import Plan, PlanStep, Practice


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Nobody adds or changes what belongs to a person; erasing it is allowed."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def log_deletions(self, request: HttpRequest, queryset: Any) -> list[LogEntry]:
        """Note nothing: an entry would keep the id of somebody who was erased."""
        return []


class PlanStepInline(admin.TabularInline):  # type: ignore[type-arg]
    model = PlanStep
    fields = ("position", "exercise", "dose_text", "seconds")
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Plan)
class PlanAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "routine_slug", "minutes", "created_at")
    list_filter = ("minutes", "routine_slug")
    fields = ("public_id", "routine", "routine_slug", "minutes", "total_seconds", "created_at")
    inlines = (PlanStepInline,)


@admin.register(Practice)
class PracticeAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "started_at", "finished_at")
    fields = ("public_id", "plan", "started_at", "finished_at")
