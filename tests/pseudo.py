"""The pseudo-languages in tests: their catalogues, and what a page leaves untranslated."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from django.test import override_settings

from config.catalogue.everything import all_messages
from config.catalogue.pseudo import BEGIN, END, write_pseudo_catalogues
from config.languages import languages

UNSEEN = frozenset({"script", "style", "template"})
READ_ALOUD = ("alt", "aria-label", "aria-description", "placeholder", "title")
BRACKETED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")
# The small figures of a formula count as letters otherwise.
LETTERS = re.compile(r"[^\W\d_\u00b2\u2080-\u2089]{2,}")


@contextmanager
def pseudo_language(folder: Path, *, code: str) -> Iterator[None]:
    """Answer every request in a pseudo-language for as long as the block lasts."""
    messages = (found.message for found in all_messages(settings.BASE_DIR))
    write_pseudo_catalogues(messages, folder=folder)
    with override_settings(
        LANGUAGES=languages(with_pseudo=True), LANGUAGE_CODE=code, LOCALE_PATHS=[folder]
    ):
        yield


class PageTexts(HTMLParser):
    """Collects what is read on a page outside of every bracket, which may span several tags."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: list[str] = []
        self._unseen = 0
        self._depth = 0
        self._kept = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the attributes that are read aloud."""
        self._unseen += tag in UNSEEN
        # The name of a paper stays in its language, and says so.
        if tag != "html" and not self._kept and ("lang", "en") in attrs:
            self._kept = tag
        described = ("name", "description") in attrs
        for name, value in attrs:
            if value and (name in READ_ALOUD or (described and name == "content")):
                self.plain.append(_without_brackets(value))

    def handle_endtag(self, tag: str) -> None:
        """End what is not seen."""
        self._unseen -= tag in UNSEEN
        if tag == self._kept:
            self._kept = ""

    def handle_data(self, data: str) -> None:
        """Collect the letters at no depth."""
        if self._unseen or self._kept:
            return
        outside = []
        for letter in data:
            self._depth -= letter == END
            outside.append(letter if self._depth == 0 and letter != END else " ")
            self._depth += letter == BEGIN
        self.plain.append("".join(outside).replace(BEGIN, " "))


def untranslated(html: str, *, known: Callable[[str], bool]) -> list[str]:
    """Return the texts of a page that went through no catalogue and are not known otherwise."""
    page = PageTexts()
    page.feed(html)
    texts: Iterable[str] = (" ".join(text.split()) for text in page.plain)
    return [text for text in texts if LETTERS.search(text) and not known(text)]


def _without_brackets(text: str) -> str:
    while (shorter := BRACKETED.sub("", text)) != text:
        text = shorter
    return text
