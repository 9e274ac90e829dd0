"""
Parts with places: markup rendered once, into which each person's values are put.

Where a value is only shown, the markup around it is the same whatever it is. So the template is
rendered with a mark in its place, cut at the marks, and filled in, also for a value that nobody
had before.
"""

from collections.abc import Hashable, Iterable, Mapping
from html import escape
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from config.prepared.texts import Pieces, PreparedTexts, cut, joined

# Markup without anybody's values, 1 to 3 KB each: about a megabyte.
FORMS = PreparedTexts(most=400)


def filled_part(
    template: str,
    *,
    texts: Mapping[str, str | None],
    like: Mapping[str, Hashable] | None = None,
) -> SafeString:
    """
    Fill in a template that was rendered before in this language, or is rendered now.

    Args:
        template: Its name. It sees nothing of the page around it.
        texts: What it shows, escaped unless safe. It may ask whether a text is there, and do
            no more with it: no filter, no comparison.
        like: All else that it depends on: of few values, and nothing of a person.

    Returns:
        The markup, rendered anew each time while templates are being worked on.
    """
    rest = like or {}
    if settings.DEBUG:
        return render_to_string(template, {**texts, **rest})
    places = tuple([name for name, text in texts.items() if text])
    form = FORMS.pieces(
        (template, get_language(), places, *rest.values()),
        make=lambda: _form(template, {**texts, **rest}, places=places),
    )
    return SafeString(joined(form, values=[_escaped(text) for text in texts.values() if text]))


def _form(template: str, context: dict[str, Any], *, places: Iterable[str]) -> Pieces:
    marks = {name: _mark(name) for name in places}
    return cut(render_to_string(template, {**context, **marks}), tuple(marks.values()))


def _mark(name: str) -> str:
    """Return what stands for a text in the form; no text of ours has these characters."""
    return f"\ue000{name:\ue000<16}\ue001"


def _escaped(text: str) -> str:
    # Django's own function asks first whether it is lazy, which takes five times as long.
    return text if isinstance(text, SafeString) else escape(str(text))
