"""Every sentence of a template goes through gettext; ``docs/languages.md`` says how."""

import re
from collections.abc import Iterator

from config.wording.templates import template_passages
from tests.architecture.source import ROOT

WRAPPED = re.compile(
    r"{%\s*blocktranslate\b.*?{%\s*endblocktranslate\s*%}|{%\s*translate\b.*?%}|_\(\"[^\"]*\"\)",
    re.DOTALL,
)
# What scripts and styles go by, and nobody reads.
MACHINE = re.compile(r"\sdata-(?:hx-[\w-]+|kind|match-view|zone)=\"[^\"]*\"")
# The small figures and signs of a formula count as letters otherwise.
WORD = re.compile(r"[^\W\d_\u00b2\u2080-\u2089]{2,}")
# Our name, and the names of formats and cookies, are the same in every language.
NAMES = re.compile(r"&\w+;|\b(Unwind|csrftoken|theme|sessionid|unwind_person|messages)\b|__Host-")
# Only who develops sees the style guide; who runs the site logs in.
ENGLISH = ("templates/styleguide/", "templates/admin/")


def plain_texts(source: str) -> Iterator[str]:
    """Return what people read of a template and no translator gets to see."""
    rest = WRAPPED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source)
    rest = MACHINE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), rest)
    for passage in template_passages(rest):
        if WORD.search(NAMES.sub("", passage.text)):
            yield " ".join(passage.text.split())


def plain_templates() -> dict[str, list[str]]:
    names = {
        path.relative_to(ROOT).as_posix(): path for path in (ROOT / "templates").rglob("*.html")
    }
    found = {
        name: list(plain_texts(path.read_text("utf-8")))
        for name, path in sorted(names.items())
        if not name.startswith(ENGLISH)
    }
    return {name: texts for name, texts in found.items() if texts}


def test_no_template_speaks_past_the_translators() -> None:
    assert plain_templates() == {}


def test_it_finds_what_is_not_wrapped() -> None:
    source = (
        '<p title="{% translate "Go" %}">{% blocktranslate %}Sit{% endblocktranslate %} tall</p>'
    )

    assert list(plain_texts(source)) == ["tall"]
