"""Parts of a page that look the same wherever what they depend on is the same."""

from collections.abc import Callable, Hashable

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from config.prepared.texts import PreparedTexts

# A curve is 3 KB, the map of the body 12 KB, the rest less: about 4 MB.
PARTS = PreparedTexts(most=800)


def prepared_part(
    template: str, context: Callable[[], dict[str, object]], *, like: Hashable
) -> SafeString:
    """
    Render a template once for all that is ``like`` this, in each language.

    Args:
        template: Its name. It sees nothing of the page around it.
        context: What it needs; called where it has not been rendered yet.
        like: All that the context depends on; no name and no id of a person.

    Returns:
        The markup, rendered anew each time while templates are being worked on.
    """
    if settings.DEBUG:
        return render_to_string(template, context())
    return SafeString(
        PARTS.filled(
            (template, like, get_language()),
            values=(),
            make=lambda: render_to_string(template, context()),
        )
    )
