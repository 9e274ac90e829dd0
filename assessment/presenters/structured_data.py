"""What machines are told of a page, as JSON-LD after schema.org: the same words as people read."""

import json

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from assessment.faq_file import load_questions
from config.htmx import DESCRIPTION

# As in Django's json_script: nothing in a text can end the script element.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def landing_data(*, address: str) -> SafeString:
    """Return the first page's data: a free web application, and its questions."""
    application = {
        "@type": "WebApplication",
        "name": "Unwind",
        "url": address,
        "description": gettext(DESCRIPTION),
        "applicationCategory": "HealthApplication",
        "operatingSystem": "Any",
        "browserRequirements": gettext("None: it also works without JavaScript."),
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "price": "0", "priceCurrency": "EUR"},
    }
    questions = {
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": each.question,
                "acceptedAnswer": {"@type": "Answer", "text": each.answer},
            }
            for each in load_questions()
        ],
    }
    return _script({"@context": "https://schema.org", "@graph": [application, questions]})


def _script(data: object) -> SafeString:
    # Safe: the escapes above leave no markup in it.
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308
