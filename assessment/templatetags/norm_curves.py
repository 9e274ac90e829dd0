"""Draws a score on the curve of its comparison group: ``{% norm_curve slug score low high %}``."""

from django import template

from assessment.presenters import norm_curve as curves

register = template.Library()


@register.inclusion_tag("components/norm_curve.html")
def norm_curve(
    slug: str, score: int | None, low: int | None, high: int | None
) -> dict[str, object]:
    """Show the curve of one zone, each zone once on a page; without a score the curve alone."""
    curve = curves.norm_curve(score, low=low, high=high)
    return {"slug": slug, "score": score, "low": low, "high": high, "curve": curve}
