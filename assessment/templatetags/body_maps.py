"""Places the body map: ``{% body_map view %}``."""

from django import template
from django.utils.safestring import SafeString

from assessment.presenters.body_map import BodyMapView
from config.prepared.part import prepared_part

register = template.Library()


@register.simple_tag
def body_map(view: BodyMapView | None) -> SafeString:
    """Show the map with its zones, once on a page; nothing where it is not drawn."""
    if view is None:
        return SafeString()
    like = tuple((zone.slug, zone.depth, zone.words, zone.sentence) for zone in view.zones)
    return prepared_part("components/body_map.html", lambda: {"map": view}, like=like)
