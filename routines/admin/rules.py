"""The recommender's constants in the admin, each within a range that still makes sense."""

from dataclasses import fields

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from routines.admin.saving import CatalogueAdmin
from routines.admin.words import PlainWordsForm
from routines.domain.catalogue import Rules
from routines.models import RecommendationRule

# Inclusive. Outside of these a routine would not fit its minutes or a term would drown all others.
RANGES: dict[str, tuple[float, float]] = {
    "need_ceiling": (50, 100),
    "need_slope": (10, 100),
    "need_least": (0, 0.5),
    "need_untested": (0, 1),
    "target_bonus": (0, 1),
    "target_bonus_most": (0, 1),
    "side_bonus": (0, 1),
    "modify_penalty": (0, 1),
    "good_bonus": (0, 1),
    "recent_penalty": (0, 1),
    "pattern_penalty": (0, 1),
    "transition_penalty": (0, 1),
    "stored_bonus": (0, 2),
    "close_points": (0, 30),
    "focus_points": (5, 60),
    "tighter_share": (0.5, 0.75),
    "arrive_seconds": (0, 60),
    "side_change_seconds": (0, 30),
    "extra_set_seconds": (0, 60),
}
WHOLE = frozenset(field.name for field in fields(Rules) if field.type is int)


class RuleForm(PlainWordsForm):
    """One constant."""

    class Meta:
        model = RecommendationRule
        fields = ("value", "explanation")

    def clean_value(self) -> float:
        """Keep the value within its range."""
        value: float = self.cleaned_data["value"]
        key = self.instance.key
        least, most = RANGES.get(key, (value, value))
        if not least <= value <= most:
            raise ValidationError(f"Enter a number from {least:g} to {most:g}.")
        if key in WHOLE and value != int(value):
            raise ValidationError("Enter a whole number.")
        return value


@admin.register(RecommendationRule)
class RecommendationRuleAdmin(CatalogueAdmin):
    """The keys are the code's: they can be neither added nor removed here."""

    form = RuleForm
    list_display = ("key", "value", "explanation")
    readonly_fields = ("key", "allowed")
    fields = ("key", "value", "allowed", "explanation")

    @admin.display(description="Allowed")
    def allowed(self, rule: RecommendationRule) -> str:
        """Return the range in words."""
        least, most = RANGES.get(rule.key, (rule.value, rule.value))
        whole = ", whole numbers" if rule.key in WHOLE else ""
        return f"from {least:g} to {most:g}{whole}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
