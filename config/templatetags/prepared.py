"""``{% prepared "components/site_map.html" %}``: an include that is rendered once."""

from collections.abc import Hashable

from django import template
from django.utils.safestring import SafeString

from config.prepared_part import prepared_part

register = template.Library()


@register.simple_tag
def prepared(name: str, **values: Hashable) -> SafeString:
    """Include a template that depends on these values and the language, and on nothing else."""
    return prepared_part(name, lambda: dict(values), like=tuple(values.items()))
