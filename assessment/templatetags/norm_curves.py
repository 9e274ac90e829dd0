"""Draws a score on the curve of its comparison group: ``{% norm_curve slug score low high %}``."""

from django import template
from django.utils.safestring import SafeString

from assessment.presenters import norm_curve as curves
from config.prepared_part import prepared_part

register = template.Library()


@register.simple_tag
def norm_curve(slug: str, score: int | None, low: int | None, high: int | None) -> SafeString:
    """Show the curve of one zone, each zone once on a page; without a score the curve alone."""

    def context() -> dict[str, object]:
        curve = curves.norm_curve(score, low=low, high=high)
        return {"slug": slug, "score": score, "low": low, "high": high, "curve": curve}

    return prepared_part("components/norm_curve.html", context, like=(slug, score, low, high))
