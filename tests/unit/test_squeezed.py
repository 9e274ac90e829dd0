"""Templates without the white space that only their readers need."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from config.squeezed import squeezed

FOLDER = Path(settings.BASE_DIR) / "templates"
TEMPLATES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_keeps_every_word_and_every_gap(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")

    assert squeezed(text).split() == text.split()
    assert all(line == line.lstrip() and line for line in squeezed(text).strip().splitlines())


def test_it_leaves_what_stands_on_one_line() -> None:
    assert squeezed("<p>Two  blanks</p> <b>one</b>\n") == "<p>Two  blanks</p> <b>one</b>\n"


def test_the_site_uses_squeezed_templates() -> None:
    source = get_template("page.html").template.source  # type: ignore[attr-defined]

    assert source == squeezed(source)
