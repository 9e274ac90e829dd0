"""Every page in the long pseudo-language: what has no brackets was not translated."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils.html import escape

from config.languages import LONG
from config.wording.content import content_passages
from tests.fuzz.crawl import pages_of
from tests.fuzz.people import cookies, make_people
from tests.plans import load_content
from tests.pseudo import LETTERS, pseudo_language, untranslated

WHO = ("stranger", "limits", "resting", "halfway", "checking", "finished", "practiser")
STARTS = ("/", "/test/", "/progress/", "/carry/", "/practice/days/")
# Names, units and notations: the same in every language.
NAMES = re.compile(
    r"\b(Unwind|cm|min|DOI|doi:\S+|PMID|PubMed|Django|SD|se|CSV|JSON|FHIR|R4|et al|Open|AGPL|"
    r"MIT|QR|csrftoken|messages|sessionid|theme|unwind_person|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


@cache
def content() -> frozenset[str]:
    """Every text of the content files; their translations are overlays of their own."""
    files = [
        path
        for app in ("assessment", "routines")
        for path in (settings.BASE_DIR / app).rglob("*.toml")
    ]
    texts = (
        passage.text for path in files for passage in content_passages(path.read_text("utf-8"))
    )
    said = (" ".join(text.split()) for text in texts)
    return frozenset(form for text in said for form in (text, text[:1].upper() + text[1:]))


def is_known(text: str) -> bool:
    """Whether a text comes from a content file, or is all names and numbers."""
    own = text.removesuffix(" · Unwind")
    return own in content() or not LETTERS.search(NAMES.sub("", own))


@pytest.fixture
def long(tmp_path: Path) -> Iterator[None]:
    with pseudo_language(tmp_path, code=LONG[0]):
        yield


def left_on(cookie: str) -> dict[str, str]:
    """Each text that is not translated on any page of a person, and one page that has it."""
    pages = pages_of(cookie, start=STARTS)
    return {text: page for page, html in pages for text in untranslated(html, known=is_known)}


@pytest.mark.django_db
@pytest.mark.usefixtures("long")
def test_every_text_of_every_page_goes_through_a_catalogue() -> None:
    load_content()
    make_people()
    everybody = cookies()

    left: dict[str, str] = {}
    for who in WHO:
        left |= left_on(everybody[who])

    assert left == {}


@pytest.mark.django_db
@pytest.mark.usefixtures("long")
def test_the_player_shows_and_says_nothing_untranslated(client: Client) -> None:
    load_content()

    page = client.get("/routines/balanced-lower-back-five/follow/")

    player = page.context["player"].data
    said = [*player["words"].values()]
    for piece in player["segments"]:
        said += [piece["word"], piece.get("where", ""), piece.get("count", "")]
        said += [word for _cue, word, _seconds in piece.get("phases", [])]
        said += [text for _at, text, _announced in piece["lines"]]
    html = "".join(f"<p>{escape(text)}</p>" for text in said)
    assert untranslated(html, known=is_known) == []


@pytest.mark.usefixtures("long")
def test_a_text_without_a_translation_is_found() -> None:
    html = '<p>⟦Góó <a title="⟦théérée⟧">théérée</a>.⟧ Back 3 cm<img alt="Left"></p>'

    assert untranslated(html, known=is_known) == ["Back 3 cm", "Left"]


@pytest.mark.django_db
@pytest.mark.usefixtures("long")
def test_the_page_says_which_language_it_is_in(client: Client) -> None:
    assert '<html lang="en-XA"' in client.get("/why/").content.decode()
