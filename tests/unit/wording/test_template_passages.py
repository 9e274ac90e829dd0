"""What people read in a template."""

from pathlib import Path

import pytest

from config.wording.templates import template_passages
from tests.architecture.source import ROOT


def texts(source: str) -> list[str]:
    return [" ".join(passage.text.split()) for passage in template_passages(source)]


@pytest.mark.parametrize(
    "unseen",
    [
        "{% comment %}<p>Hidden</p>{% endcomment %}", "{# Hidden #}", "<!-- a > b -->",
        "<!DOCTYPE html>", "<script>const hidden = 1;</script>", "<style>p { top: 0 }</style>",
        '<p class="hidden one" id="hidden"></p>', '{% url "hidden:page" %}', "{{ hidden.name }}",
        '{{ day|date:"j F Y" }}',
    ],
)  # fmt: skip
def test_it_leaves_out_what_nobody_sees(unseen: str) -> None:
    assert texts(f"<p>Seen</p>{unseen}") == ["Seen"]


@pytest.mark.parametrize(
    "heard",
    [
        '<nav aria-label="Main pages">', "<img alt='Main pages'>", '<a title="Main pages">',
        '<input placeholder="Main pages">', '<li data-card="Main pages">',
        '<meta name="description" content="Main pages">',
        '{% include "a/b.html" with c="d" label="Main pages" %}',
        '{{ name|default:"Main pages" }}', '{% translate "Main pages" %}',
        '<a aria-label="{% translate "Main pages" %}">',
        "{% blocktranslate trimmed %} Main pages {% endblocktranslate %}",
    ],
)  # fmt: skip
def test_it_keeps_what_is_heard_or_handed_on(heard: str) -> None:
    assert texts(heard) == ["Main pages"]


def test_a_block_ends_a_passage_and_emphasis_does_not() -> None:
    assert texts("<li>Sit <em>tall</em> now</li><li>Turn</li>") == ["Sit tall now", "Turn"]


def test_each_branch_is_read_alone() -> None:
    assert texts("<p>{% if a %}One{% elif b %}Two{% else %}Three{% endif %}</p>") == [
        "One", "Two", "Three",
    ]  # fmt: skip


def test_it_knows_the_line() -> None:
    source = '{% comment %}\n\n{% endcomment %}\n<p\n  class="a">\n  Sit\n  tall\n</p>\n<p>Turn</p>'

    assert [passage.line for passage in template_passages(source)] == [6, 9]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name
)
def test_every_passage_of_the_real_pages_begins_on_its_line(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()

    for passage in template_passages(source):
        assert passage.text.split()[0] in lines[passage.line - 1]


def test_a_condition_inside_a_tag_is_no_text() -> None:
    assert texts('<p {% if a > b %}class="x y"{% else %}id="z"{% endif %}>Sit</p>') == ["Sit"]


def test_a_translated_text_of_one_word_is_read() -> None:
    assert texts('{% translate "Home" as home %}') == ["Home"]


def test_one_and_many_are_read_alone() -> None:
    source = "{% blocktranslate count n=x %}One day{% plural %}{{ n }} days{% endblocktranslate %}"

    assert texts(source) == ["One day", "days"]
