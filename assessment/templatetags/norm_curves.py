"""Draws a score on the curve of its comparison group: ``{% norm_curve slug score low high %}``."""

from django import template
from django.utils.safestring import SafeString

from assessment.presenters.norm_curve import norm_curve as norm_curve_of
from config.prepared.filled import filled_part

register = template.Library()


@register.simple_tag
def norm_curve(slug: str, score: int | None, low: int | None, high: int | None) -> SafeString:
    """Show the curve of one zone, each zone once on a page; without a score the curve alone."""
    curve = norm_curve_of(score, low=low, high=high)
    texts = {"line": curve.line}
    if curve.mark is not None:
        texts |= {
            "score": str(score),
            "low": str(low),
            "high": str(high) if high != low else "",
            "below": curve.mark.below,
            "band": curve.mark.band,
            "score_x": str(curve.mark.score),
            "low_x": str(curve.mark.low),
            "high_x": str(curve.mark.high),
        }
    return filled_part(
        "components/norm_curve.html",
        texts=texts,
        like={"slug": slug, "cuts": curve.cuts, "words": curve.words},
    )
