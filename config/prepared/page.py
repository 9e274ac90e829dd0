"""Pages that are the same for everybody but for a few random values, such as a form's token."""

from collections.abc import Callable, Hashable

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import get_language

from assessment.context_processors import figure_look
from config.htmx import HtmxHttpRequest, page_response, page_text, render_page
from config.prepared.texts import PreparedTexts
from config.theme import theme_of

# Nine movements in four looks, three themes and two widths, and the other steps: about 8 MB.
PAGES = PreparedTexts(most=400)


def prepared_page(
    request: HtmxHttpRequest,
    fragment: str,
    context: Callable[[], dict[str, object]],
    *,
    title: str,
    like: Hashable,
    own: tuple[str, ...] = (),
    blank: bool = True,
    status: int = 200,
) -> HttpResponse:
    """
    Answer like ``render_page``, with a text that is rendered once for all who are ``like`` this.

    Args:
        request: Who asks. Theme, look of the figures, language and host tell pages apart, too.
        fragment: The template.
        context: Called where the text is not there yet.
        title: The page's title.
        like: All else that the text depends on; never an answer of the person.
        own: The values in the text that are this person's own, random and long, such as an id.
        blank: Whether it holds no answer and no error yet; else it is rendered anew.
        status: What it is answered with, if not blank.

    Returns:
        The page; rendered anew where it has a message for this person, and while templates
        are being worked on.
    """
    if settings.DEBUG or not blank or len(get_messages(request)):
        return render_page(request, fragment, context(), title=title, status=status)
    token = get_token(request)
    key = (fragment, title, like, *_frame(request), figure_look(request)["figure_look"])
    text = PAGES.filled(
        key,
        values=(token, *own),
        make=lambda: page_text(request, fragment, {**context(), "csrf_token": token}, title=title),
    )
    return page_response(text)


def framed_page(
    request: HtmxHttpRequest,
    fragment: str,
    context: dict[str, object],
    *,
    title: str,
    htmx: bool = True,
) -> HttpResponse:
    """
    Answer like ``render_page``; what stands around the fragment is rendered once for all.

    For a fragment that is different for everybody. Its title is the same for all.
    """
    if settings.DEBUG:
        return render_page(request, fragment, context, title=title, htmx=htmx)
    markup = render_to_string(fragment, {**context, "title": title}, request)
    frame: dict[str, object] = {"markup": markup, "within": fragment}
    text = PAGES.filled(
        ("_markup.html", fragment, title, htmx, *_frame(request)),
        values=(markup,),
        make=lambda: page_text(request, "_markup.html", frame, title=title, htmx=htmx),
    )
    return page_response(text)


def _frame(request: HtmxHttpRequest) -> tuple[Hashable, ...]:
    """Return what the page around a fragment depends on, but for its title."""
    where = bool(request.htmx) or (request.scheme, request.get_host())
    return where, get_language(), theme_of(request)
