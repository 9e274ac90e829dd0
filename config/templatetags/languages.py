"""The language of a page, as its first tag says it."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi

from config.languages import language_tag

register = template.Library()


@register.simple_tag
def language_attributes() -> SafeString:
    """Return ``lang``, and ``dir`` where the language runs from right to left."""
    attributes = format_html('lang="{}"', language_tag())
    return format_html('{} dir="rtl"', attributes) if get_language_bidi() else attributes
