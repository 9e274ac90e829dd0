"""The numbers that were shown, frozen when the test was finished."""

from django.db import models
from django.db.models import Q

from assessment.domain.zones import zone_choices
from assessment.models.assessment import Assessment
from assessment.models.choices import method_choices, side_choices


class ZoneResult(models.Model):
    """One zone's numbers as they were shown, frozen at completion."""

    # Found by the unique constraint's index.
    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="zone_results", db_index=False
    )
    zone = models.CharField(max_length=10, choices=zone_choices)
    score = models.PositiveSmallIntegerField(null=True)
    low = models.PositiveSmallIntegerField(null=True)
    high = models.PositiveSmallIntegerField(null=True)
    z = models.FloatField(null=True)
    se = models.FloatField(null=True)
    measured_weight = models.FloatField()
    word = models.CharField(max_length=20, blank=True)
    words = models.JSONField(default=list)
    provisional = models.BooleanField(default=False)
    drivers = models.JSONField(default=list)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "zone"], name="zone_result_once"),
            models.CheckConstraint(
                condition=Q(score__isnull=True)
                | Q(score__gte=1, score__lte=99, low__lte=models.F("high")),
                name="zone_result_score_1_to_99",
            ),
        ]

    def __str__(self) -> str:
        return self.zone


class MovementResult(models.Model):
    """One measured side against its comparison group, frozen at completion."""

    # Found by the unique constraint's index.
    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="movement_results", db_index=False
    )
    movement = models.SlugField(max_length=40, db_index=False)
    side = models.CharField(max_length=1, blank=True, choices=side_choices)
    value = models.FloatField()
    method = models.CharField(max_length=5, choices=method_choices)
    z = models.FloatField(null=True)
    percentile = models.PositiveSmallIntegerField(null=True)
    group = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "movement", "side"], name="movement_result_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.movement} {self.side}".strip()
