"""The texts that are found for translators."""

import pytest

from config.catalogue.everything import all_messages
from config.catalogue.in_python import PartsOfASentence, python_messages
from config.catalogue.in_templates import template_messages
from config.catalogue.message import Message
from tests.architecture.source import ROOT


def in_template(source: str) -> list[Message]:
    return [found.message for found in template_messages(source, path="a.html")]


def in_python(source: str) -> list[Message]:
    return [found.message for found in python_messages(source, path="a.py")]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('{% translate "Home" %}', Message("Home")),
        ('{% if a %}<a title="{% translate "Home" %}">{% endif %}', Message("Home")),
        ('{% translate "Back" context "a part of the body" %}',
         Message("Back", context="a part of the body")),
        ('{% translate "100 % yours" %}', Message("100 %% yours")),
        ("{% blocktranslate trimmed %}\n  Sit\n  {{ how }}.\n{% endblocktranslate %}",
         Message("Sit %(how)s.")),
        ("{% blocktranslate count n=x %}A day{% plural %}{{ n }} days{% endblocktranslate %}",
         Message("A day", "%(n)s days")),
        ('{{ name|default:_("Nobody") }}', Message("Nobody")),
    ],
)  # fmt: skip
def test_it_finds_what_a_template_translates(source: str, message: Message) -> None:
    assert in_template("{% load i18n %}" + source) == [message]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('gettext("Sit " "tall")', Message("Sit tall")),
        ('translation.gettext_lazy("Sit")', Message("Sit")),
        ('ngettext("{n} day", "{n} days", n)', Message("{n} day", "{n} days")),
        ('pgettext("a part of the body", "Back")', Message("Back", context="a part of the body")),
        ('say("Sit {how}").format(how=x)', Message("Sit {how}")),
        ('say_count("day", "days", n)', Message("day", "days")),
        ('DAYS = mark_count("day", "days")', Message("day", "days")),
    ],
)
def test_it_finds_what_code_translates(source: str, message: Message) -> None:
    assert in_python(source) == [message]


def test_it_leaves_a_variable_to_where_it_was_marked() -> None:
    assert in_python('WORD = mark("tight")\nsay(WORD)') == [Message("tight")]


@pytest.mark.parametrize("source", ['gettext(f"Sit {how}")', 'say("Sit " + how)'])
def test_it_refuses_a_sentence_made_of_parts(source: str) -> None:
    with pytest.raises(PartsOfASentence, match=r"a\.py, line 1"):
        in_python(source)


def test_every_text_of_the_project_can_be_found() -> None:
    assert all(found.message.singular.strip() for found in all_messages(ROOT))
