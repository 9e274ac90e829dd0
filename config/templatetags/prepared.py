"""
Includes that are rendered once.

``{% prepared "components/site_map.html" %}`` is kept as it is, ``{% filled "assessment/_row.html"
value=row.value %}`` with a place for each text.
"""

from collections.abc import Hashable

from django import template
from django.utils.safestring import SafeString

from config.prepared.filled import filled_part
from config.prepared.part import prepared_part

register = template.Library()


@register.simple_tag
def prepared(name: str, **values: Hashable) -> SafeString:
    """Include a template that depends on these values and the language, and on nothing else."""
    return prepared_part(name, lambda: dict(values), like=tuple(values.items()))


@register.simple_tag
def filled(name: str, **texts: str) -> SafeString:
    """Include a template that shows these texts and does nothing else with them."""
    return filled_part(name, texts=texts)
