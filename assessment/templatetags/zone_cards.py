"""Places one zone of the results: ``{% zone_card zone %}``."""

from django import template
from django.template.defaultfilters import capfirst
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from assessment.presenters.zone_cards import ZoneCard
from assessment.templatetags.norm_curves import norm_curve
from config.prepared.filled import filled_part

register = template.Library()


@register.simple_tag
def zone_card(zone: ZoneCard) -> SafeString:
    """Show the score of one zone with its likely range, or why there is none."""
    texts: dict[str, str | None] = {
        "curve": norm_curve(zone.slug, zone.score, zone.low, zone.high),
        "score": _number(zone.score),
        "low": _number(zone.low),
        "high": _number(zone.high if zone.width else None),
        "words": capfirst(zone.words),
        "group": zone.group,
        "drivers": format_html_join("", "<li>{}</li>", ((driver,) for driver in zone.drivers)),
        "measured": _number(zone.measured) if zone.measured < 100 else "",
        "provisional": zone.provisional,
        "why": zone.why,
    }
    return filled_part(
        "components/zone_card.html",
        texts=texts,
        like={
            "slug": zone.slug,
            "letter": zone.letter,
            "label": zone.label,
            "sources": zone.sources,
        },
    )


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
