"""The pages to read. They hold nothing of anybody and ask the database nothing."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from assessment.presenters.about_the_site import ACCESSIBILITY, YOUR_DATA
from assessment.presenters.articles import Article, translated, translated_parts, translated_step
from assessment.presenters.cited import cited_sources
from assessment.presenters.contact import contact_of
from assessment.presenters.get_help import LATER_PARTS, NEXT_STEP, stop_list_parts
from assessment.presenters.method import METHOD, method_context
from assessment.presenters.unknowns import UNKNOWNS, unknowns_context
from assessment.presenters.why import WHY
from assessment.services.drawn_paths import core_idea
from assessment.services.outcome import edition
from assessment.services.reading_sources import reading_sources
from config.htmx import HtmxHttpRequest, render_page
from config.offline import kept_on_device


@require_safe
@kept_on_device
def why(request: HtmxHttpRequest) -> HttpResponse:
    """Explain how movement is shared, and how much research knows of it."""
    return _read(request, WHY, core_idea=core_idea())


@require_safe
@kept_on_device
def get_help(request: HtmxHttpRequest) -> HttpResponse:
    """Say which signs need a person, and how soon."""
    safety = edition().safety
    later_parts = translated_parts(LATER_PARTS)
    context: dict[str, object] = {
        "safety": safety,
        "parts": (*stop_list_parts(safety), *later_parts),
        "later_parts": later_parts,
        "next_step": translated_step(NEXT_STEP),
    }
    return render_page(
        request,
        "pages/_get_help.html",
        context,
        title=gettext("When to get help"),
        description=gettext(
            "Back trouble: the signs that need help now, and those to show to someone."
        ),
        htmx=False,
    )


@require_safe
@kept_on_device
def method(request: HtmxHttpRequest) -> HttpResponse:
    """Show how a score comes about, with every number and source behind it."""
    return _read(request, METHOD, **method_context(edition()))


@require_safe
@kept_on_device
def unknowns(request: HtmxHttpRequest) -> HttpResponse:
    """Say what is estimated, assumed or untested."""
    return _read(request, UNKNOWNS, **unknowns_context(edition()))


@require_safe
@kept_on_device
def accessibility(request: HtmxHttpRequest) -> HttpResponse:
    """Say what was tested, what was not, and how to report a barrier."""
    return _read(request, ACCESSIBILITY, contact=contact_of(settings.CONTACT))


@require_safe
@kept_on_device
def your_data(request: HtmxHttpRequest) -> HttpResponse:
    """Say what is kept of a person, where, for how long, and how to remove it."""
    contact = contact_of(settings.CONTACT)
    return _read(request, YOUR_DATA, operator=settings.OPERATOR, contact=contact)


def _read(request: HtmxHttpRequest, article: Article, **context: object) -> HttpResponse:
    article = translated(article)
    sources = cited_sources(article.sources, sources=reading_sources()) if article.sources else ()
    return render_page(
        request,
        "pages/_article.html",
        {**context, "article": article, "sources": sources},
        title=article.title,
        description=article.description,
        htmx=False,
    )
