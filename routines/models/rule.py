"""The recommender's constants, as rows that an editor can change."""

from django.db import models


class RecommendationRule(models.Model):
    """
    One constant of ``catalogue.Rules``: a design choice, not evidence.

    A missing row leaves the constant at its default in the code.
    """

    key = models.SlugField(max_length=40, unique=True)
    value = models.FloatField()
    explanation = models.TextField(blank=True)
    loaded = models.JSONField(null=True, editable=False)

    class Meta:
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key
