"""Cites the sources of an article: ``{% cite "sadler2017" "hori2019" %}``."""

from collections.abc import Iterable

from django import template
from django.template.context import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from assessment.presenters.cited import CitedSource

register = template.Library()


class UncitedSource(LookupError):
    """A page cites a source that is not in its own list."""


@register.simple_tag(takes_context=True)
def cite(context: Context, *keys: str) -> SafeString:
    """Link to the sources with these keys in the list ``sources`` at the end of the page."""
    sources: Iterable[CitedSource] = context["sources"]
    numbers = {source.key: source.number for source in sources}
    missing = [key for key in keys if key not in numbers]
    if missing:
        raise UncitedSource(", ".join(missing))
    return format_html_join(
        "",
        '<a class="cite" href="#source-{}" aria-label="{}">[{}]</a>',
        ((numbers[key], _name(numbers[key]), numbers[key]) for key in keys),
    )


def _name(number: int) -> str:
    return gettext("Source {number}").format(number=number)
