"""
The language of a request: Django chooses it, the pure core and ``<html>`` are told.

The public site speaks English. The two pseudo-languages are English in disguise: "en-xa" is
long and accented, "ar-xb" runs from right to left. They find what cannot be translated yet;
``docs/languages.md`` says how.
"""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.formats import get_format
from django.utils.translation import activate, get_language, gettext, ngettext, to_locale

from assessment.domain.length_units import LengthUnit, lengths_in
from assessment.domain.translating import Translator, translated_by

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# British English, by the name whose catalogues are empty: Django would look through its six of
# en-gb for each of the 250 texts of a page.
ENGLISH = ("en", "English")
ENGLISH_TAG = "en-GB"
LONG = ("en-xa", "Pseudo-language, long")
RIGHT_TO_LEFT = ("ar-xb", "Pseudo-language, right to left")
PSEUDO_LANGUAGES = (LONG, RIGHT_TO_LEFT)
# Not offered until an overlay of the movements tells how to measure in inches.
IN_INCHES = frozenset({"en-us"})


def _number(number: float) -> str:
    return f"{number:g}".replace(".", get_format("DECIMAL_SEPARATOR"))


DJANGO = Translator(one=gettext, counted=ngettext, number=_number)


def languages(*, with_pseudo: bool) -> list[tuple[str, str]]:
    """Return what a person's browser can be answered in, for ``LANGUAGES``."""
    return [ENGLISH, *PSEUDO_LANGUAGES] if with_pseudo else [ENGLISH]


def locale_paths(base: Path, *, pseudo: Path | None) -> list[Path]:
    """Return the folders with catalogues, for ``LOCALE_PATHS``."""
    return [base / "locale", *([pseudo] if pseudo else [])]


def language_tag(code: str = "") -> str:
    """Return a language, or that of this request, as browsers write it: en-GB."""
    code = code or get_language() or ENGLISH[0]
    return ENGLISH_TAG if code == ENGLISH[0] else to_locale(code).replace("_", "-")


def length_unit() -> LengthUnit:
    """Return the unit of this request's language: its content must speak of the same one."""
    return LengthUnit.INCHES if get_language() in IN_INCHES else LengthUnit.CENTIMETRES


def language_for_the_core(get_response: GetResponse) -> GetResponse:
    """Let the core speak the language that LocaleMiddleware chose; the admin is English."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        # The admin edits what the content files say in English; a translation must not be saved.
        if request.path.startswith(f"/{settings.ADMIN_PATH}"):
            activate(ENGLISH[0])
        with translated_by(DJANGO), lengths_in(length_unit()):
            return get_response(request)

    return middleware
